import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { descriptorOf } from '../package/write';
import { BODIES_PER_CITY, citiesFor, makeCity, PROVINCE, type City, type District, type SimulatedBody } from './bodies';
import { ERRORS, type Scene } from './errors';
import { Files, SIMULATED_TABLES } from './files';
import { bodyCells } from './flows';
import { Random } from './random';
import { Sums } from './region';
import { trueHistory, type SimulatedReport } from './report';

export interface SimulationOptions {
  /** Bodies of districts, their governments included; every 400 of them have a city government above. */
  readonly bodies: number;
  /** How many years, up to and with `lastYear`. */
  readonly years: number;
  readonly lastYear: number;
  readonly seed: string;
  /** The share of bodies with an error in one of their reports. */
  readonly errors: number;
}

export const DEFAULTS: SimulationOptions = { bodies: BODIES_PER_CITY, years: 8, lastYear: 2025, seed: '1', errors: 0.15 };

export interface SimulationResult {
  readonly bodies: number;
  readonly reports: number;
  /** Errors put in, by kind. */
  readonly errors: ReadonlyMap<string, number>;
}

/**
 * Writes a data package of made-up reports, and beside it `answers.csv`: every finding that a checker of rules
 * should come to. Streams body by body, so memory does not grow with the size; the same options give the same
 * bytes.
 *
 * @throws RangeError where an option is out of range.
 */
export async function simulate(options: SimulationOptions, directory: string): Promise<SimulationResult> {
  refuse(options);
  await mkdir(directory, { recursive: true });
  const simulation = new Simulation(options, new Files(directory));
  const result = simulation.run();
  await writeFile(join(directory, 'datapackage.json'), `${JSON.stringify(descriptorOf(about(options), true, SIMULATED_TABLES), null, 2)}\n`);
  return result;
}

function refuse({ bodies, years, lastYear, errors }: SimulationOptions): void {
  const within = (name: string, value: number, low: number, high: number, whole = true): void => {
    if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) throw new RangeError(`--${name} must be ${whole ? 'a whole number ' : ''}from ${String(low)} to ${String(high)}, not ${String(value)}.`);
  };
  within('bodies', bodies, 2, 1_000_000);
  within('years', years, 1, 20);
  within('last-year', lastYear, 2020, 2100);
  within('errors', errors, 0, 1, false);
}

class Simulation {
  readonly #options: SimulationOptions;
  readonly #files: Files;
  readonly #years: readonly number[];
  readonly #made = new Map<string, number>(ERRORS.map(({ kind }) => [kind, 0]));
  #error = 0;
  #bodies = 0;
  #reports = 0;

  constructor(options: SimulationOptions, files: Files) {
    this.#options = options;
    this.#files = files;
    this.#years = Array.from({ length: options.years }, (_, index) => options.lastYear - options.years + 1 + index);
  }

  run(): SimulationResult {
    const { bodies } = this.#options;
    const cities = citiesFor(bodies);
    this.#files.region(PROVINCE);
    for (let index = 0; index < cities; index += 1) this.#city(makeCity(index, cities, Math.min(BODIES_PER_CITY, bodies - index * BODIES_PER_CITY)));
    this.#files.close();
    return { bodies: this.#bodies, reports: this.#reports, errors: this.#made };
  }

  #city(city: City): void {
    this.#files.region(city.region);
    const sums = new Sums(this.#years);
    city.districts.forEach((district, index) => {
      this.#district(district, sums, index === 0);
    });
    this.#government(city.government, sums, false);
  }

  #district({ region, government, agencies }: District, citySums: Sums, firstOfCity: boolean): void {
    this.#files.region(region);
    const sums = new Sums(this.#years);
    let neighbour: readonly SimulatedReport[] | null = null;
    for (const body of agencies) {
      const random = this.#randomOf(body);
      const cells = bodyCells(body, this.#years, random);
      const history = trueHistory(body, 'agency', this.#years, cells, random);
      for (const above of [sums, citySums]) above.addTrue(cells);
      if (random.chance(this.#options.errors)) this.#putError({ history, neighbour, random });
      for (const above of [sums, citySums]) above.addPrinted(history);
      this.#write(body, history, random);
      neighbour = history;
    }
    this.#government(government, sums, firstOfCity);
  }

  /** A government's reports are the sums of what is below; the first of a city has an error if there are any. */
  #government(body: SimulatedBody, sums: Sums, certain: boolean): void {
    const random = this.#randomOf(body);
    const history = trueHistory(body, 'region', this.#years, sums.cells, random);
    const { errors } = this.#options;
    if (errors > 0 && (random.chance(errors) || certain)) this.#putError({ history, neighbour: null, random });
    for (const { answer, error } of sums.compare(history)) this.#files.answer(answer, error, error === null ? 'FOLLOWS' : 'ROLLUP');
    this.#write(body, history, random);
  }

  /** Makes the kind of error that was made least often of those that the body's reports have room for. */
  #putError(scene: Scene): void {
    const rarest = [...ERRORS].sort((a, b) => (this.#made.get(a.kind) ?? 0) - (this.#made.get(b.kind) ?? 0));
    for (const { kind, make } of rarest) {
      const answers = make(scene, this.#error + 1);
      if (!answers) continue;
      this.#error += 1;
      this.#made.set(kind, (this.#made.get(kind) ?? 0) + 1);
      for (const answer of answers) this.#files.answer(answer, this.#error, kind);
      return;
    }
  }

  #write(body: SimulatedBody, history: readonly SimulatedReport[], random: Random): void {
    this.#files.body(body);
    this.#files.history(history, random);
    this.#bodies += 1;
    this.#reports += history.filter(({ missing }) => !missing).length;
  }

  #randomOf(body: SimulatedBody): Random {
    return new Random(`${this.#options.seed}/${body.agencyId}`);
  }
}

function about({ bodies, years, lastYear, seed, errors }: SimulationOptions): Readonly<Record<string, unknown>> {
  const first = lastYear - years + 1;
  return {
    name: 'simulated',
    titles: { 'zh-CN': '模拟数据（虚构城市，非真实报告）', en: 'Simulated data (a made-up city, no real reports)' },
    title: '模拟数据（虚构城市，非真实报告） Simulated data (a made-up city, no real reports)',
    description:
      `Made up by a seeded generator: ${String(bodies)} bodies, ${String(first)} to ${String(lastYear)}, seed ${seed}. No figure, name or text is of a real body. ` +
      `Region codes begin with 99, which no region of China has. Years before 2019 use the 2019 layout, although the form was only introduced for that year. ` +
      `${String(errors * 100)} % of bodies have one error in one of their reports; answers.csv lists what a checker should find.`,
    licenses: [{ name: 'Apache-2.0', title: 'Apache License 2.0', path: 'https://www.apache.org/licenses/LICENSE-2.0' }],
    sources: [{ title: 'Gongkai Atlas, npm run atlas -- simulate' }],
    contributors: [{ title: 'Gongkai Atlas', role: 'author' }],
  };
}
