import { describe, expect, it } from 'vitest';
import { readDecisions, writeDecisions } from '@/export/decisions';
import type { Decision } from '@/model/decision';

const DECISION: Decision = { finding_id: 'T4-TOTAL:x:appeal.review.total', verdict: 'dismissed', note: '原文如此，"已更正"', on: '2026-03-01T08:00:00.000Z', expected: '11', reported: '0' };
const written = writeDecisions({ dataset: 'public-reports', decisions: [DECISION] }, new Date('2026-03-02T00:00:00Z'));
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(written) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe('a file of decisions', () => {
  it('is read back as it was written, also with a byte order mark', () => {
    expect(readDecisions(written)).toEqual({ file: { dataset: 'public-reports', decisions: [DECISION] } });
    expect(readDecisions(`\ufeff${written}`)).toHaveProperty('file');
    expect(JSON.parse(written)).toMatchObject({ exported_on: '2026-03-02T00:00:00.000Z' });
  });

  it('is refused as a whole, with the reason', () => {
    expect(readDecisions('finding,verdict')).toEqual({ problem: { kind: 'not_json' } });
    expect(readDecisions('[]')).toEqual({ problem: { kind: 'other_format' } });
    expect(readDecisions(changed((file) => { file['version'] = 2; }))).toEqual({ problem: { kind: 'newer_version', version: '2' } });
    for (const broken of [{ ...DECISION, verdict: 'guilty' }, { ...DECISION, on: 'yesterday' }, { ...DECISION, finding_id: '' }, { ...DECISION, note: 7 }, null]) {
      expect(readDecisions(changed((file) => { file['decisions'] = [DECISION, broken]; }))).toEqual({ problem: { kind: 'broken_entry', at: 2 } });
    }
  });
});
