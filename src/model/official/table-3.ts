import { APPLICANTS, APPLICANT_COLUMNS } from '../applicants';
import type { Layout } from '../layout';
import { OUTCOME_GROUPS, rowsOf, type OutcomeGroup, type RequestFigure } from '../measures';
import { headOver, labelOf, valueOf, type GridCell, type OfficialGrid, type ValueCell } from './grid';

const LABELS = 3;
const ORGANISATIONS = APPLICANTS.filter(({ organisation }) => organisation);

const valuesOf = (figure: RequestFigure): ValueCell[] => APPLICANT_COLUMNS.map((applicant) => valueOf(`request.${figure}.${applicant}`));

const HEAD: readonly GridCell[][] = [
  [headOver('head.corner', { columns: LABELS, rows: 3 }), headOver('head.applicants', { columns: APPLICANT_COLUMNS.length })],
  [headOver('column.natural_person', { rows: 2 }), headOver('head.organisations', { columns: ORGANISATIONS.length }), headOver('column.total', { rows: 2 })],
  ORGANISATIONS.map(({ id }) => headOver(`column.${id}`)),
];

/** Table 3, 收到和处理政府信息公开申请情况: three columns of labels, seven of applicants. (六)其他处理 is one row in 2019, three from 2021 on. */
export function table3(layout: Layout): OfficialGrid {
  const outcomes = [...OUTCOME_GROUPS.flatMap((group) => groupRows(group, layout)), [labelOf('row.processed', { columns: LABELS - 1 }), ...valuesOf('processed')]];
  const [first = [], ...others] = outcomes;
  const rows = [
    ...HEAD,
    [labelOf('row.received', { columns: LABELS }), ...valuesOf('received')],
    [labelOf('row.carried_in', { columns: LABELS }), ...valuesOf('carried_in')],
    [labelOf('head.outcomes', { rows: outcomes.length }), ...first],
    ...others,
    [labelOf('row.carried_out', { columns: LABELS }), ...valuesOf('carried_out')],
  ];
  return { columns: LABELS + APPLICANT_COLUMNS.length, labels: LABELS, headRows: HEAD.length, rows };
}

function groupRows(group: OutcomeGroup, layout: Layout): GridCell[][] {
  if (group === 'granted' || group === 'granted_in_part') return [[labelOf(`row.${group}`, { columns: LABELS - 1 }), ...valuesOf(group)]];
  if (group === 'other' && layout === '2019') return [[labelOf('group.other', { columns: LABELS - 1 }), ...valuesOf('other')]];
  const rows = rowsOf(group);
  return rows.map((row, index) => [...(index === 0 ? [labelOf(`group.${group}`, { rows: rows.length })] : []), labelOf(`row.${row}`), ...valuesOf(row)]);
}
