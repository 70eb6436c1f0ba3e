import { APPEAL_KINDS, APPEAL_RESULTS, type StoredAppealKind } from './appeals';
import { APPLICANTS, type Applicant } from './applicants';
import { FACT_COLUMNS, type FactFigure } from './fact';
import { MEASURES, type OutcomeGroup, type RequestFigure } from './measures';
import { columnTitles, type Titles } from './titles';

/** Where the decree prints a figure. */
export interface FigureCell {
  /** 三 or 四 of the report: table 3 or table 4. */
  readonly table: 3 | 4;
  /** Row and column in the decree's own words. */
  readonly row: string;
  readonly column: string;
  /** No form prints it: it occurs only in the words of reports. */
  readonly inWords: boolean;
}

const APPLICANTS_EN: Readonly<Record<Applicant, string>> = {
  natural_person: 'Natural persons',
  business: 'Businesses',
  research: 'Research institutions',
  nonprofit: 'Non-profit organisations',
  legal_service: 'Legal service providers',
  other_org: 'Other organisations',
  organisations: 'Legal persons and other organisations',
  total: 'Total',
};

const KINDS_EN: Readonly<Record<StoredAppealKind, string>> = {
  review: 'Administrative review',
  suit_direct: 'Law suit without prior review',
  suit_after_review: 'Law suit after review',
  suits_together: 'Law suits, both routes',
};

const GROUP_HEADS: Readonly<Partial<Record<OutcomeGroup, string>>> = {
  refused: '（三）不予公开',
  unavailable: '（四）无法提供',
  unprocessed: '（五）不予处理',
  other: '（六）其他处理',
};

/** An applicant's name: a column head of table 3, or the one figure that words give for all organisations. */
export function applicantTitles(id: Applicant): Titles {
  const zh = id === 'total' ? '总计' : id === 'organisations' ? '法人或其他组织' : (APPLICANTS.find((one) => one.id === id)?.printed ?? id);
  return { 'zh-CN': zh, en: APPLICANTS_EN[id] };
}

/** A route's name: a block of table 4, or the one figure that words give for both suits. */
export function appealKindTitles(id: StoredAppealKind): Titles {
  return { 'zh-CN': id === 'suits_together' ? '行政诉讼（合计）' : (APPEAL_KINDS.find((one) => one.id === id)?.printed ?? id), en: KINDS_EN[id] };
}

/**
 * The name of a figure of `fact`.
 * @throws Error where there is no such figure: a mistake in the program, not in data.
 */
export function figureTitles(id: FactFigure): Titles {
  const { source } = columnOf(id);
  const titles = columnTitles(source.table, source.column);
  if (source.table === 'request') return source.applicant === 'total' ? titles : joined(applicantTitles(source.applicant), titles);
  return joined(appealKindTitles(source.kind), titles);
}

/** The cell of the official tables that a figure repeats. */
export function figureCell(id: FactFigure): FigureCell {
  const { source } = columnOf(id);
  if (source.table === 'appeal') {
    const column = APPEAL_RESULTS.find((one) => one.id === source.column)?.printed ?? source.column;
    return { table: 4, row: appealKindTitles(source.kind)['zh-CN'], column, inWords: source.kind === 'suits_together' };
  }
  const inWords = source.applicant === 'organisations' || source.column === 'refused' || source.column === 'unavailable' || source.column === 'unprocessed';
  return { table: 3, row: printedRow(source.column), column: applicantTitles(source.applicant)['zh-CN'], inWords };
}

/** A row of table 3 with its ordinals, as printed: 三、（三）不予公开 1.属于国家秘密. */
export function printedRow(id: RequestFigure): string {
  const measure = MEASURES.find((one) => one.id === id);
  if (!measure) return `三、${GROUP_HEADS[id as OutcomeGroup] ?? id}`;
  const { ordinal, printed, group } = measure;
  const head = group === null ? undefined : GROUP_HEADS[group];
  if (head !== undefined) return `三、${head} ${ordinal}.${printed}`;
  return ordinal.startsWith('(') ? `三、${ordinal.replace('(', '（').replace(')', '）')}${printed}` : `${ordinal}、${printed}`;
}

const joined = (first: Titles, second: Titles): Titles => ({ 'zh-CN': `${first['zh-CN']}：${second['zh-CN']}`, en: `${first.en}: ${second.en}` });

function columnOf(id: FactFigure): (typeof FACT_COLUMNS)[number] {
  const column = FACT_COLUMNS.find((one) => one.id === id);
  if (!column) throw new Error(`No figure "${id}" in fact.`);
  return column;
}
