import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Correction } from '@/model/correction';
import { correctedRows } from '@/parse/corrected-rows';
import { readReport } from '@/parse/read-report';
import { readText } from '@/parse/text/read-text';

const result = readReport(readText(readFileSync('test/parse/corpus/16-spaces.txt', 'utf8')));
if (result.kind !== 'reports') throw new Error('The document of the corpus is not read.');
const [report] = result.reports;
const keys = { reportId: 'own.x', agencyId: 'a', year: 2024, sourceUrl: null, note: null };
const step = (cell: Correction['cell'], corrected: number | null): Correction => ({ cell, reported: '7', corrected, by: '王', at: '2025-01-02T03:04:05Z' });

describe('rows with corrections', () => {
  it('have the last corrected figure in its place, and every step beside it', () => {
    const rows = correctedRows(report, keys, [step('request.received.total', 8), step('request.received.total', 9), step('appeal.review.pending', null)]);
    expect(rows.request.find(({ applicant }) => applicant === 'total')?.['received']).toBe(9);
    expect(rows.appeal.find(({ kind }) => kind === 'review')?.['pending']).toBeNull();
    expect(rows.correction.map(({ cell, ordinal, corrected }) => [cell, ordinal, corrected])).toEqual([
      ['request.received.total', 1, 8],
      ['request.received.total', 2, 9],
      ['appeal.review.pending', 1, null],
    ]);
  });

  it('begin a row where the document has none', () => {
    const rows = correctedRows(report, keys, [step('disclosure.regulations_made', 1)]);
    expect(correctedRows(report, keys, []).disclosure).toEqual([]);
    expect(rows.disclosure).toEqual([{ report_id: 'own.x', regulations_made: 1 }]);
  });

  it('leave everything else as it was read', () => {
    const { correction, ...rest } = correctedRows(report, keys, []);
    expect(correction).toEqual([]);
    expect(rest.request.length).toBeGreaterThan(0);
    expect(rest.request).toEqual(correctedRows(report, keys, [step('disclosure.regulations_made', 1)]).request);
  });
});
