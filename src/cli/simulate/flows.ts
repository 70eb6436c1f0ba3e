import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { APPLICANTS, type ApplicantColumn } from '@/model/applicants';
import { disclosureFields } from '@/model/disclosure';
import { expectedLayout } from '@/model/layout';
import { MEASURES, REQUEST_FIGURES, type RequestFigure } from '@/model/measures';
import { addTo, appealCell, disclosureCell, noCells, requestCell, valueAt, type Cells } from './cells';
import { cumulate, type Random } from './random';
import type { SimulatedBody } from './bodies';

const COLUMNS: readonly ApplicantColumn[] = [...APPLICANTS.map(({ id }) => id), 'total'];
const ASKERS = cumulate([0.9, 0.05, 0.002, 0.006, 0.035, 0.007]);
const CARRIED_OUT = 0.05;

/** How likely each outcome is, in the order of the printed rows. */
const OUTCOMES: Readonly<Partial<Record<RequestFigure, number>>> = {
  granted: 42, granted_in_part: 13, refused_state_secret: 0.2, refused_by_law: 1, refused_safety_stability: 0.3, refused_third_party: 0.8,
  refused_internal: 1, refused_process: 1, refused_enforcement_file: 0.8, refused_inquiry: 2, unavailable_not_held: 24, unavailable_needs_creation: 2,
  unavailable_unclear: 0.7, unprocessed_petition: 2.5, unprocessed_duplicate: 1.5, unprocessed_publication: 0.05, unprocessed_excessive: 0.4,
  unprocessed_reconfirm: 0.2, other_not_corrected: 2, other_fee_unpaid: 0.3, other_misc: 4, other: 6,
};

/** The figures that a layout prints in table 3. */
export function printedFigures(layout: '2019' | '2021'): readonly RequestFigure[] {
  return REQUEST_FIGURES.filter((id) => (id === 'other' ? layout === '2019' : MEASURES.some((measure) => measure.id === id && (!('only' in measure) || measure.only === layout))));
}

/** The outcome rows that a layout prints. */
export function outcomesOf(layout: '2019' | '2021'): readonly RequestFigure[] {
  return printedFigures(layout).filter((id) => OUTCOMES[id] !== undefined);
}

const layouts = (['2019', '2021'] as const).map((layout) => {
  const outcomes = outcomesOf(layout);
  const figures = printedFigures(layout);
  const cells = COLUMNS.flatMap((column) => figures.map((figure) => requestCell(figure, column)));
  return [layout, { figures, cells, outcomes, odds: cumulate(outcomes.map((id) => OUTCOMES[id] ?? 0)) }] as const;
});
const byLayout = new Map(layouts);

/** Requests a body receives each year: for a third of them hardly any, for the rest log-normal over bodies and steady over years. */
function demand(body: SimulatedBody, years: number, random: Random): readonly number[] {
  const mean = random.chance(0.35) ? 0.15 : Math.min(3000, body.demand * Math.exp(1.4 + 1.25 * random.normal()));
  const growth = 1.04;
  let last = -1;
  return Array.from({ length: years }, (_, index) => {
    const drawn = random.count(mean * growth ** index * Math.exp(0.1 * random.normal()), 12);
    last = last < 0 ? drawn : Math.min(Math.max(drawn, Math.floor(last * 0.6) - 8), Math.ceil(last * 1.6) + 8);
    return last;
  });
}

/** The true cells of a body's reports, year by year: every rule of the report's arithmetic holds in them. */
export function bodyCells(body: SimulatedBody, years: readonly number[], random: Random): readonly Cells[] {
  const received = demand(body, years.length, random);
  const stock = new Stock(random);
  let before: Cells | null = null;
  return years.map((year, index) => {
    const layout = expectedLayout(year);
    const cells = noCells();
    fillRequests(cells, layout, received[index] ?? 0, before, random);
    fillAppeals(cells, valueAt(cells, requestCell('processed', 'total')), random);
    if (layout === '2021') stock.fill(cells);
    else fillOldDisclosure(cells, random);
    before = cells;
    return cells;
  });
}

function fillRequests(cells: Cells, layout: '2019' | '2021', received: number, before: Cells | null, random: Random): void {
  const printed = byLayout.get(layout);
  if (!printed) return;
  for (const cell of printed.cells) cells[cell] = 0;
  for (let request = 0; request < received; request += 1) addTo(cells, requestCell('received', COLUMNS[random.weighted(ASKERS)] ?? 'total'), 1);
  for (const { id } of APPLICANTS) {
    const carriedIn = before ? valueAt(before, requestCell('carried_out', id)) : 0;
    const open = carriedIn + valueAt(cells, requestCell('received', id));
    const carriedOut = random.binomial(open, CARRIED_OUT);
    cells[requestCell('carried_in', id)] = carriedIn;
    cells[requestCell('carried_out', id)] = carriedOut;
    cells[requestCell('processed', id)] = open - carriedOut;
    for (let request = carriedOut; request < open; request += 1) {
      const outcome = printed.outcomes[random.weighted(printed.odds)];
      if (outcome) addTo(cells, requestCell(outcome, id), 1);
    }
    for (const figure of printed.figures) addTo(cells, requestCell(figure, 'total'), valueAt(cells, requestCell(figure, id)));
  }
}

const RESULTS = cumulate([0.55, 0.13, 0.22, 0.1]);

function fillAppeals(cells: Cells, processed: number, random: Random): void {
  const reviews = random.binomial(processed, 0.06);
  const cases = { review: reviews, suit_direct: random.binomial(processed, 0.012), suit_after_review: random.binomial(reviews, 0.2) };
  for (const { id } of APPEAL_KINDS) {
    for (const result of APPEAL_RESULTS) cells[appealCell(id, result.id)] = 0;
    for (let one = 0; one < cases[id]; one += 1) addTo(cells, appealCell(id, APPEAL_RESULTS[random.weighted(RESULTS)]?.id ?? 'other'), 1);
    cells[appealCell(id, 'total')] = cases[id];
  }
}

/** What a body has made, repealed and in force, from 2021 on. Money is in quarters, so that sums are exact. */
class Stock {
  readonly #random: Random;
  readonly #decisions: number;
  #inForce: number;

  constructor(random: Random) {
    this.#random = random;
    this.#inForce = random.count(6, 1);
    this.#decisions = random.chance(0.5) ? 0 : Math.exp(4 + 1.5 * random.normal());
  }

  fill(cells: Cells): void {
    const random = this.#random;
    const made = random.count(0.8, 1);
    const repealed = random.binomial(this.#inForce, 0.06);
    this.#inForce += made - repealed;
    const values = [0, 0, 0, made, repealed, this.#inForce, ...[1, 0.4, 0.1].map((share) => random.count(this.#decisions * share, 10))];
    disclosureFields('2021').forEach(({ id }, index) => {
      cells[disclosureCell(id)] = id === 'fees_10k_yuan' ? random.count(this.#decisions * 2, 2) / 4 : (values[index] ?? 0);
    });
  }
}

function fillOldDisclosure(cells: Cells, random: Random): void {
  for (const field of disclosureFields('2019')) {
    const value = 'decimal' in field ? random.count(40, 1) / 4 : 'signed' in field ? random.between(-2, 2) : random.count(12, 1);
    cells[disclosureCell(field.id)] = random.chance(0.5) ? 0 : value;
  }
}
