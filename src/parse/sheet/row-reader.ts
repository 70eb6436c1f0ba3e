import type { Problem, Problems } from '@/model/problem';
import { layoutOf, type ColumnPlan } from '@/model/sheet/plan';
import { targetOf, type CellKind, type TargetId } from '@/model/sheet/target';
import { EXAMPLE_MARKS } from '@/model/sheet/words';
import { CLEAN } from './clean';
import type { SheetRow } from './sheet-file';

interface UsedColumn {
  readonly at: number;
  readonly target: TargetId;
  readonly kind: CellKind;
}

/** A row's cells in plain digits and ids; a cell with a problem is empty. */
export interface ReadRow {
  readonly texts: readonly string[];
  readonly wrong: boolean;
}

const LONGEST_SHOWN = 120;

/** Takes the rows of a sheet for what its columns say, and tells of all that does not fit. */
export class RowReader {
  readonly used: readonly UsedColumn[];
  readonly #required: readonly number[];
  readonly #subject: readonly number[];
  readonly #item: number;
  readonly #body: number;

  /**
   * @param headings what the columns are called in the file.
   * @param counted rows say themselves how many cells they have.
   */
  constructor(plan: ColumnPlan, readonly file: string, readonly headings: readonly string[], readonly counted: boolean, readonly problems: Problems) {
    const at = (id: TargetId): number => plan.columns.indexOf(id);
    const layout = layoutOf(plan.columns);
    this.used = plan.columns.flatMap((target, place) => (target === null ? [] : [{ at: place, target, kind: targetOf(target).kind }]));
    this.#subject = [at('body'), at('agency_id')].filter((place) => place >= 0);
    this.#required = [at('year'), ...(layout === 'applicant' ? [at('applicant')] : []), ...(layout === 'cell' ? [at('cell')] : [])].filter((place) => place >= 0);
    this.#item = at('cell');
    this.#body = at('body');
  }

  /** Whether a row only shows how to fill the template in. */
  isExample({ cells }: SheetRow): boolean {
    const name = cells[this.#body]?.trim() ?? '';
    return EXAMPLE_MARKS.some((mark) => name.startsWith(mark));
  }

  read(row: SheetRow): ReadRow {
    const before = this.problems.count;
    this.#shape(row);
    const item = this.#item < 0 ? null : CLEAN.cell(row.cells[this.#item] ?? '');
    const kindOf = ({ target, kind }: UsedColumn): CellKind => (target === 'value' && item?.ok && item.text !== '' ? targetOf(item.text as TargetId).kind : kind);
    const texts = this.used.map((column) => this.#cell(row, column, kindOf(column)));
    const text = (at: number): string | null => texts[this.used.findIndex((one) => one.at === at)] ?? null;
    for (const at of this.#required) if (text(at) === '') this.#report(row, at, 'missing_value', null);
    if (this.#subject.every((at) => text(at) === '')) this.#report(row, this.#subject[0] ?? -1, 'missing_value', null);
    return { texts: texts.map((one) => one ?? ''), wrong: this.problems.count > before };
  }

  #cell(row: SheetRow, { at }: UsedColumn, kind: CellKind): string | null {
    const text = row.cells[at] ?? '';
    if (text.includes('\ufffd')) {
      this.#report(row, at, 'not_utf8', text);
      return null;
    }
    const read = CLEAN[kind](text);
    if (read.ok) return read.text;
    this.#report(row, at, read.fault, text, read.expected);
    return null;
  }

  #shape({ cells, row, broken }: SheetRow): void {
    const width = this.headings.length;
    if (broken) this.#report({ row }, -1, 'quotes_malformed', cells.join(' '));
    else if (this.counted && cells.length < width) this.#report({ row }, -1, 'cells_missing', String(cells.length), String(width));
    else if (cells.slice(width).some((text) => text.trim() !== '')) this.#report({ row }, -1, 'cells_surplus', String(cells.length), String(width));
  }

  #report({ row }: Pick<SheetRow, 'row'>, at: number, fault: Problem['fault'], value: string | null, expected?: Problem['expected']): void {
    const column = this.headings[at] ?? null;
    this.problems.add({ fault, file: this.file, row, column, value: value === null ? null : value.slice(0, LONGEST_SHOWN), ...(expected === undefined ? {} : { expected }) });
  }
}
