import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { APPLICANT_COLUMNS, APPLICANTS } from '@/model/applicants';
import type { CellId } from '@/model/cell';
import { disclosureFields } from '@/model/disclosure';
import type { Layout } from '@/model/layout';
import { MEASURES, type RequestFigure } from '@/model/measures';
import type { Random } from './random';

/** A report's figures as they truly are: every cell of the three tables, adding up by rule. */
export interface Truth {
  readonly name: string;
  readonly year: number;
  readonly requests: Layout;
  readonly disclosure: Layout;
  readonly values: ReadonlyMap<CellId, number>;
}

const NAMES = ['清河市人民政府', '青山区人民政府', '柳林县水务局', '东坝街道办事处', '白石镇人民政府', '临江市发展和改革委员会'];

/** The rows of table 3 that a layout prints, in printed order. */
export function requestRows(layout: Layout): RequestFigure[] {
  return MEASURES.flatMap(({ id, group }): RequestFigure[] => (layout === '2021' || group !== 'other' ? [id] : id === 'other_not_corrected' ? ['other'] : []));
}

/** Makes up a report. Most counts are small and most cells zero, as in real reports; some are large. */
export function makeTruth(random: Random): Truth {
  const requests: Layout = random.chance(0.7) ? '2021' : '2019';
  const disclosure: Layout = random.chance(0.75) ? '2021' : '2019';
  const scale = random.pick([0, 3, 30, 900, 40_000]);
  const share = random.pick([0.05, 0.25, 0.6]);
  const count = (density: number): number => (scale > 0 && random.chance(density) ? random.below(scale) + 1 : 0);
  const values = new Map<CellId, number>();
  const outcomes = requestRows(requests).filter((row) => !['received', 'carried_in', 'processed', 'carried_out'].includes(row));
  for (const { id: column } of APPLICANTS) {
    const density = column === 'natural_person' ? 0.6 : share / 3;
    let processed = 0;
    for (const row of outcomes) {
      const value = count(density);
      processed += value;
      values.set(`request.${row}.${column}`, value);
    }
    const carriedOut = count(density / 2);
    const carriedIn = Math.min(processed + carriedOut, count(density / 2));
    values.set(`request.processed.${column}`, processed);
    values.set(`request.carried_out.${column}`, carriedOut);
    values.set(`request.carried_in.${column}`, carriedIn);
    values.set(`request.received.${column}`, processed + carriedOut - carriedIn);
  }
  for (const row of requestRows(requests)) values.set(`request.${row}.total`, APPLICANTS.reduce((sum, { id }) => sum + (values.get(`request.${row}.${id}`) ?? 0), 0));
  for (const { id: kind } of APPEAL_KINDS) {
    let total = 0;
    for (const { id: result } of APPEAL_RESULTS) {
      const value = result === 'total' ? total : random.chance(0.5) ? random.below(Math.min(scale, 400) + 1) : 0;
      total += value;
      values.set(`appeal.${kind}.${result}`, value);
    }
  }
  for (const field of disclosureFields(disclosure)) {
    const decimal = 'decimal' in field && random.chance(0.5) ? random.below(100) / 100 : 0;
    values.set(`disclosure.${field.id}`, ('signed' in field && random.chance(0.3) ? -1 : 1) * (random.chance(0.5) ? random.below(30_000) : random.below(9)) + decimal);
  }
  return { name: random.pick(NAMES), year: requests === '2019' && random.chance(0.7) ? 2020 : 2021 + random.below(4), requests, disclosure, values };
}

/** Every cell of table 3 of the truth, row by row. */
export function requestCells(truth: Truth): CellId[] {
  return requestRows(truth.requests).flatMap((row) => APPLICANT_COLUMNS.map((column): CellId => `request.${row}.${column}`));
}
