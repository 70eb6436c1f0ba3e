import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DEFAULTS, simulate, type SimulationOptions } from '@/cli/simulate/simulate';
import { RULES } from '@/cli/simulate/answers';
import { check, readReports, type Finding } from './checker';
import { count, readCsv } from './package-reader';
import { SEED } from '../../support/seed';

const made: string[] = [];

async function make(options: Partial<SimulationOptions>): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'atlas-simulated-'));
  made.push(directory);
  await simulate({ ...DEFAULTS, ...options }, directory);
  return directory;
}

const line = (finding: Omit<Finding, 'year'> & { readonly year: number | string }): string =>
  [finding.rule, finding.report_id, finding.agency_id, String(finding.year), finding.cells, finding.expected, finding.reported].join('|');
const digest = (directory: string): string[] =>
  readdirSync(directory).sort().map((file) => `${file} ${createHash('sha256').update(readFileSync(join(directory, file))).digest('hex')}`);
const answersOf = (directory: string): readonly Readonly<Record<string, string>>[] => readCsv(directory, 'answers');
const exact = (directory: string): string[] =>
  answersOf(directory).filter(({ rule }) => rule !== 'JUMP' && rule !== 'COPY').map((answer) => line(answer as unknown as Finding)).sort();

afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

describe('a simulated city of the default size', () => {
  let city = '';
  beforeAll(async () => {
    city = await make({});
  });

  it('has ten districts of forty bodies and a city government, reporting for eight years', () => {
    const bodies = readCsv(city, 'agencies');
    expect(bodies).toHaveLength(10 * 40 + 1);
    expect(new Set(bodies.map(({ region_code }) => region_code))).toHaveLength(11);
    const missing = answersOf(city).filter(({ rule }) => rule === 'MISSING');
    expect(readCsv(city, 'reports')).toHaveLength(401 * 8 - missing.length);
  });

  it('is marked as simulated on every report, with codes that no region of China has', () => {
    expect(readCsv(city, 'reports').every(({ simulated }) => simulated === 'true')).toBe(true);
    expect(readCsv(city, 'regions').every(({ region_code }) => region_code?.startsWith('99'))).toBe(true);
    expect(readCsv(city, 'agencies').every(({ name }) => name?.startsWith('模拟'))).toBe(true);
  });

  it('holds errors of every rule, and nothing else is wrong with it', () => {
    expect(new Set(answersOf(city).map(({ rule }) => rule))).toEqual(new Set(RULES));
    expect(check(city).map(line).sort()).toEqual(exact(city));
  });

  it('has errors that cancel out: the grand total right, two columns wrong by one mistake', () => {
    const cancelling = answersOf(city).filter(({ kind }) => kind === 'CANCELS');
    expect(cancelling.length).toBeGreaterThan(0);
    for (const error of new Set(cancelling.map((answer) => answer['error']))) {
      const [one, two, ...rest] = cancelling.filter((answer) => answer['error'] === error);
      expect(rest).toEqual([]);
      const off = (answer: typeof one): number => Number(answer?.['reported']) - Number(answer?.['expected']);
      expect(off(one) + off(two)).toBe(0);
      expect([one?.['cells'], two?.['cells']]).not.toContain('request.processed.total');
    }
  });

  it('jumps only where the answers say so', () => {
    const reports = new Map(readReports(city).map((report) => [`${report.head['agency_id'] ?? ''} ${String(report.year)}`, report]));
    const jumps = [...reports].filter(([, report]) => {
      const before = reports.get(`${report.head['agency_id'] ?? ''} ${String(report.year - 1)}`);
      const received = count(report.requests.get('total'), 'received') ?? 0;
      const last = count(before?.requests.get('total'), 'received');
      return last !== null && received > 2 * last + 20;
    });
    const answers = answersOf(city).filter(({ rule }) => rule === 'JUMP');
    expect(jumps.map(([, { head }]) => head['report_id']).sort()).toEqual(answers.map(({ report_id }) => report_id).sort());
  });

  it('repeats a text only where the answers say so', () => {
    const seen = new Set<string>();
    const copies: string[] = [];
    const texts = readReports(city).map(({ head, problems }) => ({ id: head['report_id'] ?? '', words: problems.replace(/^\d+年/, '') }));
    for (const { id, words } of texts) {
      if (seen.has(words)) copies.push(id);
      seen.add(words);
    }
    const answers = answersOf(city).filter(({ rule }) => rule === 'COPY');
    expect(answers.length).toBeGreaterThan(0);
    expect(copies.sort()).toEqual(answers.map(({ report_id }) => report_id).sort());
    for (const { report_id, reported } of answers) expect(wordsOf(texts, report_id)).toBe(wordsOf(texts, reported));
  });

  it('words no two other texts nearly alike', () => {
    const copies = new Set(answersOf(city).filter(({ rule }) => rule === 'COPY').map(({ report_id }) => report_id));
    const reports = readReports(city).filter(({ head }) => !copies.has(head['report_id']));
    const grams = reports.map(({ overview, problems }) => [trigrams(overview), trigrams(problems)] as const);
    let closest = 0;
    grams.forEach(([overview, problems], index) => {
      for (const step of [1, 8, 320]) {
        const other = grams[index + step];
        if (other) closest = Math.max(closest, alike(overview, other[0]), alike(problems, other[1]));
      }
    });
    expect(closest).toBeLessThan(0.75);
  });

  it('is zero-inflated and heavy-tailed', () => {
    const received = readReports(city).filter(({ head }) => head['scope'] === 'agency').map(({ requests }) => count(requests.get('total'), 'received') ?? 0).sort((a, b) => a - b);
    const zeros = received.filter((one) => one === 0).length / received.length;
    const median = received[Math.floor(received.length / 2)] ?? NaN;
    const mean = received.reduce((sum, one) => sum + one, 0) / received.length;
    expect(zeros).toBeGreaterThan(0.25);
    expect(zeros).toBeLessThan(0.6);
    expect(mean).toBeGreaterThan(2 * median);
    expect(received.at(-1)).toBeGreaterThan(10 * mean);
  });
});

const trigrams = (text: string): ReadonlySet<string> => new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));

/** The share of trigrams that two texts have in common (Jaccard). */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return shared / (one.size + other.size - shared);
}

const wordsOf = (texts: readonly { readonly id: string; readonly words: string }[], id: string | undefined): string | undefined => texts.find((text) => text.id === id)?.words;

describe('any simulated city', () => {
  const options = fc.record({ seed: fc.string({ maxLength: 8 }), bodies: fc.integer({ min: 2, max: 100 }), years: fc.integer({ min: 1, max: 9 }) });

  it('without errors satisfies every rule', async () => {
    await fc.assert(
      fc.asyncProperty(options, async (given) => {
        const city = await make({ ...given, errors: 0 });
        expect(answersOf(city)).toEqual([]);
        expect(check(city)).toEqual([]);
      }),
      { seed: SEED, numRuns: 8 },
    );
  });

  it('with errors has the findings of its answers and no others', async () => {
    await fc.assert(
      fc.asyncProperty(options, fc.double({ min: 0.05, max: 1, noNaN: true }), async (given, errors) => {
        const city = await make({ ...given, errors });
        expect(check(city).map(line).sort()).toEqual(exact(city));
      }),
      { seed: SEED, numRuns: 8 },
    );
  });

  it('is the same for the same seed, and another for another', async () => {
    const [one, again, other] = await Promise.all([make({ bodies: 80, seed: 'a' }), make({ bodies: 80, seed: 'a' }), make({ bodies: 80, seed: 'b' })]);
    expect(digest(again)).toEqual(digest(one));
    expect(digest(other).filter((file, index) => file === digest(one)[index]).map((file) => file.split(' ')[0])).toEqual(['agencies.csv', 'regions.csv']);
  });

  it('keeps a body’s true figures when more bodies are made', async () => {
    const [small, large] = await Promise.all([make({ bodies: 40, errors: 0 }), make({ bodies: 400, errors: 0 })]);
    const office = (directory: string): unknown => readCsv(directory, 'requests').filter(({ report_id }) => report_id?.startsWith('990101-zhengfubangongshi'));
    expect(office(large)).toEqual(office(small));
  });

  it('beyond four hundred bodies goes on with further cities', async () => {
    const city = await make({ bodies: 450, years: 1, errors: 0 });
    expect(readCsv(city, 'regions').filter(({ level }) => level === 'prefecture').map(({ name }) => name)).toEqual(['模拟市', '模拟2市']);
    expect(readCsv(city, 'agencies')).toHaveLength(452);
    expect(check(city)).toEqual([]);
  });

  it.each([
    ['bodies', { bodies: 1 }],
    ['years', { years: 0 }],
    ['last-year', { lastYear: 1999 }],
    ['errors', { errors: 2 }],
  ])('refuses an impossible --%s', async (name, wrong) => {
    await expect(make(wrong)).rejects.toThrow(`--${name} must be`);
  });
});
