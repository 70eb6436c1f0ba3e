import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleId } from '@/model/rules';
import { findingsQuery, type FindingRow } from '@/query/findings';
import { matrixQuery } from '@/query/rule-matrix';
import { reportChecksQuery } from '@/query/report-checks';
import { runRules } from '@/query/rule-run';
import { openNodeEngine } from '@/engine/node';
import type { Engine } from '@/engine/engine';
import { EVERYTHING } from './check-case';

const REAL = 'public/datasets/public-reports/public-reports.duckdb';
const HONGZE_2023 = '320813.2023.region.table';
const HONGZE_2024 = '320813.2024.region.table';
const CHAOYANG = '640202-chaoyangjiedao.2021.agency.table';

describe('the rules over published figures', () => {
  let engine: Engine;
  let findings: readonly FindingRow[] = [];
  beforeAll(async () => {
    engine = await openNodeEngine(REAL);
    await runRules(engine);
    findings = await engine.run(findingsQuery(EVERYTHING));
  }, 60_000);
  afterAll(() => engine.close());

  /** Report, expected and reported value of each finding of a rule. */
  const of = (rule: RuleId): readonly (readonly (string | null)[])[] =>
    findings.filter((one) => one.rule === rule).map(({ report_id, expected, reported }) => [report_id, expected, reported]).sort((a, b) => String(a[0]).localeCompare(String(b[0])));

  it('洪泽区 2023, table 4: two totals of 0 beside 10 + 1 and 5, the printed zeros kept', async () => {
    const two = findings.filter(({ rule, report_id }) => rule === 'T4-TOTAL' && report_id === HONGZE_2023);
    expect(two.map(({ cells, expected, reported, cause }) => [cells, expected, reported, cause]).sort()).toEqual([
      ['appeal.review.total', '11', '0', 'does_not_add_up'],
      ['appeal.suit_after_review.total', '5', '0', 'does_not_add_up'],
    ]);
    expect(of('T4-TOTAL')).toHaveLength(2);
    const [kept] = await engine.run({ name: 'kept', sql: `SELECT review_total::DOUBLE AS total FROM fact WHERE report_id = '${HONGZE_2023}'`, params: [], shape: { total: 'number?' } });
    expect(kept?.total).toBe(0);
  });

  it('洪泽区 2023 → 2024: 5 + 3 − 0 = 8 documents in force, and nothing carried over', async () => {
    const checks = await engine.run(reportChecksQuery([HONGZE_2024]));
    const inForce = checks.filter(({ rule }) => rule === 'XY-IN-FORCE');
    expect(inForce.map(({ cells, status, expected, reported }) => [cells, status, expected, reported])).toEqual([
      ['disclosure.regulations_in_force', 'pass', '0', '0'],
      ['disclosure.normative_documents_in_force', 'pass', '8', '8'],
    ]);
    expect(checks.filter(({ rule }) => rule === 'XY-CARRY').map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'pass'));
  });

  it('朝阳街道 2021, published 2022-03-17: a notice, since article 49 does not name subdistrict offices', () => {
    const late = findings.find(({ rule, report_id }) => rule === 'LATE' && report_id === CHAOYANG);
    expect(late).toMatchObject({ severity: 'notice', reason: 'deadline_not_named', expected: '2022-01-31', reported: '2022-03-17', difference: 45 });
    expect(findings.filter(({ report_id }) => report_id === CHAOYANG)).toHaveLength(1);
  });

  it('finds the sums that fail in print', () => {
    // 平潭 2020: 7 + 6 + 4 + 3 + 3 + 4 = 27 where 总计 says 21.
    expect(of('T3-OUTCOMES')).toEqual([['350128-pingtanzongheshiyanqu.2020.region.table', '27', '21']]);
    // 江宁 2022: 783 + 8 in, 788 + 2 out. 连云 2025: 116 + 1, 103 + 13. 江汉 2025: 78 + 3, 75 + 3. 两江 2024: 383 + 13, 367 + 16. 咸阳 2022: 758 + 10, 731 + 27.
    expect(of('T3-BALANCE')).toEqual([
      ['320115.2022.unstated.narrative', '791', '790'],
      ['320703.2025.region.narrative', '117', '116'],
      ['420104-zhengfubangongshi.2025.agency.narrative', '81', '78'],
      ['500000-chongqingliangjiangxinqu.2024.region.narrative', '396', '383'],
      ['610400.2022.region.narrative', '768', '758'],
    ]);
    const including = findings.filter(({ reason }) => reason === 'received_includes_carried_in').map(({ report_id }) => report_id);
    expect(including).not.toContain('320115.2022.unstated.narrative');
    expect(including).toHaveLength(4);
  });

  it('finds what a body’s own two reports say differently', () => {
    expect(of('XY-CARRY')).toEqual([
      ['120106-zhengfubangongshi.2024.agency.narrative', '7', '3'],
      ['320115.2022.unstated.narrative', '7', '8'],
      ['320413.2024.region.narrative', '17', '10'],
      ['500000-chongqingliangjiangxinqu.2024.region.narrative', '7', '13'],
    ]);
  });

  it('finds nothing that a selection of reports cannot show', () => {
    expect([of('ROLLUP'), of('MISSING')]).toEqual([[], []]);
  });

  it('leaves open what is not known', async () => {
    const checks = await engine.run(reportChecksQuery(['350128-pingtanzongheshiyanqu.2024.region.table']));
    const status = (rule: string, cells: string): string | undefined => checks.find((one) => one.rule === rule && one.cells.startsWith(cells))?.status;
    // Applicants were only read for the requests received.
    expect(status('T3-APPLICANTS', 'request.received.total')).toBe('pass');
    expect(status('T3-APPLICANTS', 'request.granted.total')).toBe('undecided');
    expect(status('T3-OUTCOMES', 'request.processed.natural_person')).toBe('undecided');
    expect(status('T3-OUTCOMES', 'request.processed.total')).toBe('pass');
    expect(status('T4-TOTAL', 'appeal.suit_after_review.total')).toBe('pass');
  });

  it('filters findings by rule, severity, cause, body and year, and counts those beyond the limit', async () => {
    const run = (more: Partial<Parameters<typeof findingsQuery>[0]>): Promise<readonly FindingRow[]> => engine.run(findingsQuery({ ...EVERYTHING, ...more }));
    expect((await run({ rules: ['T4-TOTAL'] })).map(({ rule }) => rule)).toEqual(['T4-TOTAL', 'T4-TOTAL']);
    expect((await run({ severities: ['notice'] })).every(({ severity }) => severity === 'notice')).toBe(true);
    expect(await run({ causes: ['reading_error'] })).toEqual([]);
    expect((await run({ selection: { kind: 'rule', under: '320813', levels: [] }, firstYear: 2023, lastYear: 2023 })).map(({ rule }) => rule)).toEqual(['T4-TOTAL', 'T4-TOTAL', 'LAYOUT']);
    const [first, ...rest] = await run({ limit: 1 });
    expect(rest).toEqual([]);
    expect(first?.found).toBe(findings.length);
  });

  it('sums up body by rule, a report that a rule has no place in never taken for a pass', async () => {
    const rows = await engine.run(matrixQuery({ selection: { kind: 'listed', ids: ['320813', '110000-chengshiguanliweiyuanhui'] }, firstYear: 2019, lastYear: 2025 }));
    const row = (body: string, rule: RuleId) => rows.find((one) => one.agency_id === body && one.rule === rule);
    expect(row('320813', 'T4-TOTAL')).toMatchObject({ reports: 2, passed: 4, failed: 2, undecided: 0, findings: 2 });
    expect(row('320813', 'T3-BALANCE')).toMatchObject({ reports: 2, passed: 14, failed: 0, findings: 0 });
    // Known from words alone, without any appeals: table 4 is open, and words are not held against words.
    expect(row('110000-chengshiguanliweiyuanhui', 'T4-TOTAL')).toMatchObject({ reports: 2, passed: 0, failed: 0, undecided: 2 });
    expect(row('110000-chengshiguanliweiyuanhui', 'TEXT-TABLE')).toMatchObject({ passed: 0, undecided: 0, not_applicable: 2 });
  });
});
