import { readReport } from '@/parse/read-report';
import type { SourceDocument } from '@/parse/source';
import { readText } from '@/parse/text/read-text';
import { makeDress } from '../parse/support/dress';
import { judge } from '../parse/support/judge';
import { MUTATIONS } from '../parse/support/mutate';
import { mutateText } from '../parse/support/mutate-text';
import { Random } from '../parse/support/random';
import { DRAWN, LOOSE, render, renderBoth, type Shape } from '../parse/support/render';
import { drawSheets, type Sheet } from '../parse/support/sheets';
import { shownValues } from '../parse/support/shown';
import { makeTruth, type Truth } from '../parse/support/truth';

/**
 * Reads many damaged reports and counts what must never be: cells whose value the document does not show and
 * that no doubt covers. Up to three harms a document, but one to table 2: it has no sums, so that a cell lost
 * and a cell gained in one of its rows leave nothing to see. Usage: tsx test/bench/read-mutations.ts [documents] [first seed]
 */
const documents = Number(process.argv[2] ?? 12_000);
const firstSeed = Number(process.argv[3] ?? 1);
const SLOW = 2_000;
const SHAPES: readonly Shape[] = [...DRAWN, ...LOOSE];
const names = Object.keys(MUTATIONS);
/** How often a document goes on with the report of another body. */
const SECOND = 0.06;

/** The document with another body's report before or after, a table of each left out. */
function secondReport(random: Random, first: Truth, sheets: readonly Sheet[], shape: Shape): { readonly truth: Truth; readonly sheets: readonly Sheet[]; readonly document: SourceDocument } | null {
  const truth = makeTruth(random);
  if (truth.name === first.name && truth.year === first.year) return null;
  const own = drawSheets(truth, makeDress(random));
  const left = [sheets, own].map((all) => {
    const out = random.pick([2, 3, 4]);
    return all.filter(({ table }) => table !== out);
  });
  const [one, other] = [render(first, left[0] ?? [], shape, random), render(truth, left[1] ?? [], shape, random)];
  return { truth, sheets: left[1] ?? [], document: (random.chance(0.5) ? renderBoth(one, other, shape) : renderBoth(other, one, shape)).document };
}

const counts = { known: 0, doubted: 0, unknown: 0, silent: 0, refused: 0, crashes: 0, slow: 0 };
let slowest = 0;
const started = performance.now();
for (let seed = firstSeed; seed < firstSeed + documents; seed += 1) {
  const random = new Random(seed);
  const truth = makeTruth(random);
  const sheets = drawSheets(truth, makeDress(random));
  const shape = random.pick(SHAPES);
  const done: string[] = [];
  for (let i = 1 + random.below(3); i > 0; i -= 1) {
    const name = random.pick(names);
    const sheet = random.pick(sheets);
    if (sheet.table === 2 && done.some((harm) => harm.includes('table 2'))) continue;
    if (name === 'only_totals' && done.some((harm) => harm.includes(`table ${String(sheet.table)}`))) continue;
    const what = MUTATIONS[name]?.(sheet, random, sheets) ?? null;
    if (what !== null) done.push(`table ${String(sheet.table)}: ${name} ${what}`);
  }
  try {
    const rendered = render(truth, sheets, shape, random);
    const copied = (LOOSE as readonly string[]).includes(shape) && done.length < 2 && !done.some((harm) => harm.includes('table 2')) && random.chance(0.7) ? mutateText(rendered.source, random) : null;
    if (copied) done.push(copied.done);
    const document = copied ? readText(copied.source) : rendered.document;
    const second = copied === null && random.chance(SECOND) ? secondReport(random, truth, sheets, shape) : null;
    if (second !== null) done.push('with another report, a table of each left out');
    const before = performance.now();
    const result = readReport(second?.document ?? document);
    const took = performance.now() - before;
    slowest = Math.max(slowest, took);
    if (took > SLOW) counts.slow += 1;
    if (result.kind === 'refused') {
      counts.refused += 1;
      continue;
    }
    for (const report of result.reports) {
      const other = second !== null && report.name?.value === second.truth.name && report.year?.value === second.truth.year;
      const verdict = judge(report, other ? shownValues(second.truth, second.sheets, shape) : shownValues(truth, sheets, shape));
      counts.known += verdict.known;
      counts.doubted += verdict.doubted;
      counts.unknown += verdict.unknown;
      counts.silent += verdict.silent.length;
      if (verdict.silent.length > 0) console.log(`silent error: seed ${String(seed)}, ${shape}: ${done.join('; ')}`, JSON.stringify(verdict.silent.slice(0, 4)));
    }
  } catch (error) {
    counts.crashes += 1;
    console.log(`crash: seed ${String(seed)}, ${shape}: ${done.join('; ')}`, error);
  }
}
const cells = counts.known + counts.doubted + counts.unknown + counts.silent;
const share = (part: number): string => `${((100 * part) / cells).toFixed(1)} %`;
console.log(`${String(documents)} mutated documents, ${String(cells)} cells in ${((performance.now() - started) / 1000).toFixed(1)} s`);
console.log(`read ${share(counts.known)}, in doubt ${share(counts.doubted)}, unknown ${share(counts.unknown)}, refused documents ${String(counts.refused)}`);
console.log(`silent errors ${String(counts.silent)}, crashes ${String(counts.crashes)}, over 2 s ${String(counts.slow)}, slowest ${slowest.toFixed(0)} ms`);
if (counts.silent + counts.crashes + counts.slow > 0) process.exitCode = 1;
