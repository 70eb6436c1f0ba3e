import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { APPLICANT_COLUMNS, APPLICANTS } from '@/model/applicants';
import type { CellId } from '@/model/cell';
import { disclosureFields } from '@/model/disclosure';
import { MEASURES, type RequestFigure } from '@/model/measures';
import type { Truth } from './truth';
import type { Dress } from './dress';

/** One cell as drawn, with what it is in truth. */
export interface SheetCell {
  text: string;
  kind: 'head' | 'label' | 'value' | 'plain';
  rowSpan: number;
  colSpan: number;
  /** The cell of the report that a value is. */
  id?: CellId;
  /** Another cell of the report whose value it is for who believes the label. */
  also?: CellId;
  /** The column of the report that a head names, as the last part of its cells' ids; for table 4 the last two. */
  head?: string;
}

export interface Sheet {
  table: 2 | 3 | 4;
  caption: string;
  rows: SheetRow[];
}

export interface SheetRow {
  cells: SheetCell[];
  /** The row of the report: the part of its cells' ids before the column. */
  row?: string;
  /** Where a new page or a second table begins. */
  breakBefore?: boolean;
}

const cell = (kind: SheetCell['kind'], text: string, colSpan = 1, rowSpan = 1): SheetCell => ({ kind, text, colSpan, rowSpan });
const head = (text: string, name: string, colSpan = 1, rowSpan = 1): SheetCell => ({ ...cell('head', text, colSpan, rowSpan), head: name });

const GROUPS: Partial<Record<RequestFigure, { readonly text: string; readonly size: number }>> = {
  refused_state_secret: { text: '（三）不予公开', size: 8 },
  unavailable_not_held: { text: '（四）无法提供', size: 3 },
  unprocessed_petition: { text: '（五）不予处理', size: 5 },
  other_not_corrected: { text: '（六）其他处理', size: 3 },
};

/** Draws the three tables of a report as the form does, in the given dress. */
export function drawSheets(truth: Truth, dress: Dress): Sheet[] {
  return [disclosureSheet(truth, dress), requestSheet(truth, dress), appealSheet(truth, dress)];
}

function requestSheet(truth: Truth, dress: Dress): Sheet {
  const rows: SheetRow[] = [
    { cells: [cell('plain', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), cell('plain', '申请人情况', 7)] },
    { cells: [head('自然人', 'natural_person', 1, 2), cell('plain', '法人或其他组织', 5), head('总计', 'total', 1, 2)] },
    { cells: APPLICANTS.filter(({ organisation }) => organisation).map(({ id, printed }) => head(printed, id)) },
  ];
  const shown = MEASURES.filter(({ group }) => truth.requests === '2021' || group !== 'other');
  const outcomes = shown.filter(({ group, id }) => group !== null || id === 'processed').length + (truth.requests === '2019' ? 1 : 0);
  for (const { id, printed, ordinal, group } of MEASURES) {
    if (group === 'other' && truth.requests === '2019' && id !== 'other_not_corrected') continue;
    const row: RequestFigure = group === 'other' && truth.requests === '2019' ? 'other' : id;
    const cells: SheetCell[] = [];
    if (id === 'granted') cells.push(cell('plain', '三、本年度办理结果', 1, outcomes));
    const grouped = GROUPS[id];
    if (grouped && row !== 'other') cells.push(cell('plain', grouped.text, 1, grouped.size));
    cells.push(labelCell(row, printed, ordinal, dress));
    for (const column of APPLICANT_COLUMNS) {
      const key: CellId = `request.${row}.${column}`;
      cells.push({ ...cell('value', dress.value(truth.values.get(key) ?? 0)), id: key });
    }
    rows.push({ cells, row: `request.${row}` });
  }
  return { table: 3, caption: '三、收到和处理政府信息公开申请情况', rows };
}

function labelCell(row: RequestFigure, printed: string, ordinal: string | null, dress: Dress): SheetCell {
  if (row === 'other') return cell('label', '（六）其他处理', 2);
  if (row === 'granted_in_part') return cell('label', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2);
  if (ordinal?.startsWith('(')) return cell('label', `${ordinal.replace('(', '（').replace(')', '）')}${printed}`, 2);
  if (ordinal !== null && /^\d$/u.test(ordinal)) return cell('label', `${dress.ordinal(Number(ordinal))}${printed}`);
  return cell('label', `${ordinal ?? ''}、${printed}`, 3);
}

function appealSheet(truth: Truth, dress: Dress): Sheet {
  const five = (kind: string, rowSpan: number): SheetCell[] => APPEAL_RESULTS.map(({ id, printed }) => head(printed, `${kind}.${id}`, 1, rowSpan));
  const rows: SheetRow[] = [
    { cells: [cell('plain', '行政复议', 5), cell('plain', '行政诉讼', 10)] },
    { cells: [...five('review', 2), cell('plain', '未经复议直接起诉', 5), cell('plain', '复议后起诉', 5)] },
    { cells: [...five('suit_direct', 1), ...five('suit_after_review', 1)] },
    {
      row: 'appeal',
      cells: APPEAL_KINDS.flatMap(({ id: kind }) => APPEAL_RESULTS.map(({ id }): SheetCell => {
        const key: CellId = `appeal.${kind}.${id}`;
        return { ...cell('value', dress.value(truth.values.get(key) ?? 0)), id: key };
      })),
    },
  ];
  return { table: 4, caption: '四、政府信息公开行政复议、行政诉讼情况', rows };
}

const PARTS: Readonly<Record<string, string>> = { 规章: '第二十条第（一）项', 行政许可: '第二十条第（五）项', 行政处罚: '第二十条第（六）项', 行政事业性收费: '第二十条第（八）项', 政府集中采购: '第二十条第（九）项' };

function disclosureSheet(truth: Truth, dress: Dress): Sheet {
  const fields = disclosureFields(truth.disclosure);
  const rows: SheetRow[] = [];
  for (const item of new Set(fields.map((field) => field.item))) {
    const columns = fields.filter((field) => field.item === item);
    const span = 3 / columns.length;
    const wide = (i: number): number => (columns.length === 2 ? i + 1 : span);
    if (PARTS[item]) {
      rows.push({ cells: [cell('plain', PARTS[item], 4)] });
      rows.push({ cells: [cell('plain', '信息内容'), ...columns.map((field, i) => head(field.column, field.id, wide(i)))] });
    }
    rows.push({
      row: `disclosure.${item}`,
      cells: [cell('label', item), ...columns.map((field, i): SheetCell => ({ ...cell('value', `${dress.figure(truth.values.get(`disclosure.${field.id}`) ?? 0)}${field.id === 'procurement_10k_yuan' ? '万元' : ''}`, wide(i)), id: `disclosure.${field.id}` }))],
    });
  }
  return { table: 2, caption: '二、主动公开政府信息情况', rows };
}
