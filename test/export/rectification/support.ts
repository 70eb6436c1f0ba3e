import { rectificationOf, type Rectification } from '@/export/rectification/list';
import type { Decision } from '@/model/decision';
import type { RectificationRow } from '@/query/rectification';
import type { MatrixRow } from '@/query/rule-matrix';
import { wordsOf } from '../../support/words';

export const FORMULA = '=HYPERLINK("http://x")';
export const MARKUP = '"><img src=x onerror=alert(1)>';

const row = (finding_id: string, agency_id: string, name: string, more: Partial<RectificationRow>): RectificationRow => ({
  finding_id, agency_id, name, rule: 'T4-TOTAL', severity: 'error', cause: 'does_not_add_up', reason: null, year: 2023, scope: 'agency', source_url: 'https://a.example/2023',
  cells: 'appeal.review.total', expected: '11', reported: '0', words: null, other_name: null, other_year: null, ...more,
});

/** Findings of every sort about bodies whose names are anything but harmless. */
export const ROWS: readonly RectificationRow[] = [
  row('a', 'd1', FORMULA, {}),
  row('b', 'd1', FORMULA, { rule: 'TEXT-TABLE', severity: 'warning', cause: 'scope_differs', cells: 'request.received.total', expected: '95', reported: '17', words: `+受理申请17件 ${MARKUP}`, source_url: 'javascript:alert(1)' }),
  row('c', 'd2', MARKUP, { rule: 'T3-OUTCOMES', reason: 'cancels_out', cells: 'request.processed.business;request.processed.research', expected: '3;4', reported: '4;3' }),
  row('d', 'd2', MARKUP, { rule: 'LATE', severity: 'notice', cause: null, reason: 'deadline_not_named', cells: '', expected: '2024-01-31', reported: '2024-03-17', source_url: null }),
  row('e', 'd3', '甲局[一]:*?/\\', { rule: 'COPY', severity: 'notice', cause: null, reason: 'other_body', cells: 'narrative.problems', expected: '', reported: '96%', other_name: '乙局', other_year: 2022 }),
  row('f', 'd4', '甲局 一', { rule: 'MISSING', severity: 'warning', cause: 'missing', cells: '', expected: '', reported: '', scope: null, source_url: null }),
];

const undecided = (agency_id: string, name: string, rule: string, places: number): MatrixRow => ({
  agency_id, name, short_name: name, level: 'department', kind: 'department', rule, reports: 1, passed: 0, failed: 0, undecided: places, not_applicable: 0, findings: 0,
});
export const MATRIX: readonly MatrixRow[] = [undecided('d1', FORMULA, 'T3-BALANCE', 7), undecided('d5', '戊局', 'T4-TOTAL', 1), undecided('d1', FORMULA, 'LAYOUT', 0)];

const decision = (finding_id: string, verdict: Decision['verdict'], note: string, expected: string, reported: string): Decision => ({ finding_id, verdict, note, on: '2024-05-01T00:00:00.000Z', expected, reported });
export const DECISIONS: ReadonlyMap<string, Decision> = new Map([
  ['a', decision('a', 'confirmed', '@电话核实', '11', '0')],
  ['d', decision('d', 'dismissed', '首次发布为 1 月 20 日', '2024-01-31', '2024-03-17')],
  // Decided when the text still said 18.
  ['b', decision('b', 'dismissed', '', '95', '18')],
]);

export const listOf = (locale: 'zh-CN' | 'en' = 'zh-CN', simulated = false): Rectification =>
  rectificationOf({ title: '甲区2023 年度政府信息公开工作年度报告整改清单', rows: ROWS, matrix: MATRIX, decisions: DECISIONS, source: '来源：样例', date: '2024-06-01', simulated }, wordsOf(locale));
