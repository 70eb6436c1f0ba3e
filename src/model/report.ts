import type { AppealKind, AppealResult } from './appeals';
import type { ApplicantColumn } from './applicants';
import type { CellId, ReadCell, Sum } from './cell';
import type { DisclosureFigure } from './disclosure';
import type { Layout } from './layout';
import type { RequestFigure } from './measures';
import type { Place } from './place';
import type { Scope } from './scope';

/** Something read from words, with the words and where they stand. */
export interface Found<T> {
  readonly value: T;
  readonly words: string;
  readonly place: Place;
}

/** Words that speak for a scope. `weight` is relative: the heavier side decides. */
export interface ScopeEvidence extends Found<Scope> {
  readonly weight: number;
  readonly reason: 'count_of_region' | 'count_of_agency_differs' | 'count_of_agency' | 'stated' | 'body_has_no_one_under_it' | 'own_region_named' | 'own_agency_named';
}

/** The six sections of the report, by what they are about and whatever their printed number. */
export const SECTIONS = ['overview', 'disclosure', 'requests', 'appeals', 'problems', 'other'] as const;
export type Section = (typeof SECTIONS)[number];

/** The words of one section, tables left out. */
export interface NarrativeSection {
  readonly section: Section;
  /** The heading as printed, null for words before the first heading. */
  readonly heading: string | null;
  readonly text: string;
  readonly place: Place;
}

/** What a count in words counts. The verbs are different counts and are never taken for one another. */
export const COUNTED = [
  'received', 'carried_in', 'received_incl_carried_in', 'accepted', 'handled', 'answered', 'processed', 'carried_out', 'withdrawn',
  'granted', 'granted_in_part', 'granted_or_in_part', 'refused', 'unavailable', 'unprocessed', 'other',
  'review', 'suit', 'suit_direct', 'suit_after_review', 'review_or_suit',
] as const;
export type Counted = (typeof COUNTED)[number];

/** A count stated in words: which count, of whom, and the very words. `result` narrows an appeal to one outcome. */
export interface NarrativeCount {
  readonly counted: Counted;
  readonly result: AppealResult | null;
  readonly value: number;
  /** `region` 全市/全区 …, `agency` 本机关/我局/代表区政府 …, null where the words do not say. */
  readonly scope: Scope | null;
  readonly section: Section;
  readonly words: string;
  readonly place: Place;
}

export interface DisclosureTable {
  readonly layout: Layout;
  readonly cells: Partial<Readonly<Record<DisclosureFigure, ReadCell>>>;
}

export type RequestRow = Partial<Readonly<Record<ApplicantColumn, ReadCell>>>;

/** Table 3. A row or cell that the document does not show at all is absent. */
export interface RequestTable {
  readonly layout: Layout;
  readonly rows: Partial<Readonly<Record<RequestFigure, RequestRow>>>;
}

/** Table 4. */
export interface AppealTable {
  readonly rows: Partial<Readonly<Record<AppealKind, Partial<Readonly<Record<AppealResult, ReadCell>>>>>>;
}

/**
 * We may have misread. Cells named by a doubt must not be used as figures until someone has looked;
 * a doubt that names no cell is about the document.
 */
export interface Doubt {
  readonly cause: DoubtCause;
  readonly cells: readonly CellId[];
  /** What was read, as printed. */
  readonly raw: string;
  readonly place: Place;
  readonly arithmetic: Arithmetic;
}

export const DOUBT_CAUSES = [
  'cell_unreadable', 'cell_merged', 'cell_split', 'row_short', 'row_long', 'row_repeated', 'row_not_found', 'row_unnamed', 'label_unsure', 'label_contradicts_ordinal',
  'heads_unsure', 'heads_missing', 'separators_lost', 'sum_fails', 'value_out_of_range', 'unit_unsure', 'table_incomplete', 'table_repeated', 'table_not_found', 'body_unsure',
  'year_unknown', 'year_contradicted', 'year_left_standing', 'name_unknown',
] as const;
export type DoubtCause = (typeof DOUBT_CAUSES)[number];

/** What the sums say of a doubtful reading. */
export type Arithmetic =
  | { readonly says: 'nothing' }
  | { readonly says: 'agrees' | 'disagrees'; readonly sums: readonly Sum[] }
  | { readonly says: 'would_be'; readonly values: readonly { readonly cell: CellId; readonly value: number }[]; readonly sums: readonly Sum[] };

/** The reading is certain; the document itself is odd. */
export interface Oddity {
  readonly kind: OddityKind;
  readonly cells: readonly CellId[];
  /** The words or figures as printed. */
  readonly raw: string;
  /** What the form has in this place, where there is such a thing. */
  readonly expected: string | null;
  readonly place: Place;
}

export const ODDITY_KINDS = [
  'label_lost', 'label_misprinted', 'ordinal_misprinted', 'head_lost', 'head_misprinted', 'row_added', 'row_absent', 'single_other_row', 'layout_of_other_year',
  'sum_fails', 'number_rejoined', 'separators_lost', 'unit_in_cell', 'sign_in_words', 'negative_count', 'table_absent', 'table_empty', 'heading_renumbered',
] as const;
export type OddityKind = (typeof ODDITY_KINDS)[number];

/** One annual report as read. Everything is as printed; what is inferred says so. */
export interface Report {
  /** The body's name as printed in the title. */
  readonly name: Found<string> | null;
  readonly year: Found<number> | null;
  /** ISO date. */
  readonly publishedOn: Found<string> | null;
  readonly documentNumber: Found<string> | null;
  readonly scope: { readonly value: Scope | null; readonly evidence: readonly ScopeEvidence[] };
  readonly disclosure: DisclosureTable | null;
  readonly requests: RequestTable | null;
  readonly appeals: AppealTable | null;
  readonly sections: readonly NarrativeSection[];
  readonly counts: readonly NarrativeCount[];
  readonly doubts: readonly Doubt[];
  readonly oddities: readonly Oddity[];
}
