import { APPEAL_KINDS, APPEAL_RESULTS, type AppealKind } from '@/model/appeals';
import { APPLICANT_COLUMNS } from '@/model/applicants';
import { cellValue, type CellId, type ReadCell } from '@/model/cell';
import { disclosureFields } from '@/model/disclosure';
import { expectedLayout, type Layout } from '@/model/layout';
import { MEASURES, type RequestFigure } from '@/model/measures';
import type { Report } from '@/model/report';

type Figure = number | null;

/** The figures of a report alone, for comparison: null for a cell that is unknown or in doubt. */
export interface Figures {
  readonly agency: string | null;
  readonly year: number | null;
  readonly scope: Report['scope']['value'];
  readonly published: string | null;
  readonly requests_layout: Layout | null;
  readonly disclosure: Readonly<Record<string, Figure | Readonly<Record<string, Figure>>>> | null;
  readonly requests: Partial<Readonly<Record<RequestFigure, readonly Figure[]>>> | null;
  readonly appeals: Readonly<Record<AppealKind, readonly Figure[]>> | null;
}

/** Lays a report's figures out as plain data: rows of seven by applicant, rows of five by result. */
export function figures(report: Report): Figures {
  const doubtful = new Set(report.doubts.flatMap(({ cells }) => cells));
  const value = (id: CellId, cell: ReadCell | undefined): Figure => (doubtful.has(id) ? null : cellValue(cell));
  const { requests, appeals } = report;
  return {
    agency: report.name === null ? null : shortName(report.name.value),
    year: report.year?.value ?? null,
    scope: report.scope.value,
    published: report.publishedOn?.value ?? null,
    requests_layout: requests?.layout ?? null,
    disclosure: disclosureFigures(report, value),
    requests: requests === null ? null : Object.fromEntries(rowIds(requests.layout).map((row) => [
      row, APPLICANT_COLUMNS.map((column) => value(`request.${row}.${column}`, requests.rows[row]?.[column])),
    ])),
    appeals: appeals === null ? null : (Object.fromEntries(APPEAL_KINDS.map(({ id: kind }) => [
      kind, APPEAL_RESULTS.map(({ id }) => value(`appeal.${kind}.${id}`, appeals.rows[kind]?.[id])),
    ])) as Record<AppealKind, Figure[]>),
  };
}

/** The rows a layout prints, in printed order; (六)其他处理 is one row in 2019 and three in 2021. */
function rowIds(layout: Layout): readonly RequestFigure[] {
  if (layout === '2021') return MEASURES.map(({ id }) => id);
  return MEASURES.flatMap(({ id, group }): RequestFigure[] => (group !== 'other' ? [id] : id === 'other_not_corrected' ? ['other'] : []));
}

const GROUPED = /^(?<item>regulations|normative_documents)_(?<column>made|repealed|in_force)$/u;

function disclosureFigures({ disclosure, year }: Report, value: (id: CellId, cell: ReadCell | undefined) => Figure): Figures['disclosure'] {
  if (disclosure === null) return null;
  const layout = disclosure.layout ?? expectedLayout(year?.value ?? 2021);
  const entries: Record<string, Figure | Record<string, Figure>> = {};
  for (const { id } of disclosureFields(layout)) {
    const figure = value(`disclosure.${id}`, disclosure.cells[id]);
    const groups = GROUPED.exec(id)?.groups;
    const item = groups?.['item'];
    if (item === undefined) entries[id] = figure;
    else entries[item] = { ...(entries[item] as Record<string, Figure> | undefined), [groups?.['column'] ?? '']: figure };
  }
  return entries;
}

const COUNTY = /^(?:[\p{Script=Han}]{2,8}?(?:省|自治区))?[\p{Script=Han}]{2,8}?(?:市|州|盟|地区)(?<rest>(?<county>[\p{Script=Han}]{1,6}?(?:区|县|旗|(?<!城)市)).*)$/u;
/** Words that end as a county's name does and are none. */
const NO_COUNTY = /(?:开发|园|社|景|示范|合作|保税|功能|管理|度假|试验|自贸|辖|库|林|矿)区$/u;

/** The name without the province or city before a county-level name: 淮安市洪泽区人民政府 → 洪泽区人民政府. */
function shortName(name: string): string {
  const groups = COUNTY.exec(name)?.groups;
  return groups?.['rest'] !== undefined && !NO_COUNTY.test(groups['county'] ?? '') ? groups['rest'] : name;
}
