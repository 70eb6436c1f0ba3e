import { APPEAL_RESULTS, STORED_APPEAL_KINDS, type AppealResult, type StoredAppealKind } from './appeals';
import { STORED_APPLICANTS, type Applicant } from './applicants';
import { REQUEST_FIGURES, type RequestFigure } from './measures';

/**
 * The figures that metrics are made of: one row a report in the table `fact`, one column a figure.
 * Table 3's 总计 column gives the plain names (`received`, `processed` …), who asked gives
 * `natural_person_received` …, table 4 gives `review_corrected` … All as reported, null where unknown.
 */
export type FactFigure =
  | RequestFigure
  | `${Exclude<Applicant, 'total'>}_received`
  | `${StoredAppealKind}_${AppealResult}`;

export interface FactColumn {
  readonly id: FactFigure;
  readonly source:
    | { readonly table: 'request'; readonly applicant: Applicant; readonly column: RequestFigure }
    | { readonly table: 'appeal'; readonly kind: StoredAppealKind; readonly column: AppealResult };
}

const outcomes = REQUEST_FIGURES.map((column): FactColumn => ({ id: column, source: { table: 'request', applicant: 'total', column } }));

const askers = STORED_APPLICANTS.filter((applicant) => applicant !== 'total').map(
  (applicant): FactColumn => ({ id: `${applicant}_received`, source: { table: 'request', applicant, column: 'received' } }),
);

const appeals = STORED_APPEAL_KINDS.flatMap((kind) =>
  APPEAL_RESULTS.map(({ id }): FactColumn => ({ id: `${kind}_${id}`, source: { table: 'appeal', kind, column: id } })),
);

/** Every figure column of the table `fact` with the cell it repeats. */
export const FACT_COLUMNS: readonly FactColumn[] = [...outcomes, ...askers, ...appeals];

/** One report's figures, by column of `fact`. */
export type FactFigures = Readonly<Partial<Record<FactFigure, number | null>>>;
