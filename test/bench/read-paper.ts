/**
 * Reads PDFs of which a share of the borders was never drawn, as bad converters leave them, up to all of them, and
 * counts what must never be: cells whose value the page does not show and that no doubt covers.
 * Usage: tsx test/bench/read-paper.ts [documents a share] [first seed] [share…]
 */
import { readReport } from '@/parse/read-report';
import { readPdf } from '@/parse/pdf/read-pdf';
import { drawPages, makePaper } from '../parse/files/support/draw-pdf';
import { writePdf } from '../parse/files/support/pdf-writer';
import { loadCMap } from '../parse/files/support/read-blocks';
import { makeDress } from '../parse/support/dress';
import { judge } from '../parse/support/judge';
import { Random } from '../parse/support/random';
import { drawSheets } from '../parse/support/sheets';
import { makeTruth } from '../parse/support/truth';

const [documents = '200', firstSeed = '1', ...given] = process.argv.slice(2);
const shares = given.length > 0 ? given.map(Number) : [0, 0.05, 0.2, 0.5, 0.8, 1];
const SLOW = 2_000;

for (const lost of shares) {
  const counts = { known: 0, doubted: 0, unknown: 0, silent: 0, wrong: 0, refused: 0, slow: 0 };
  for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(documents); seed += 1) {
    const random = new Random(seed);
    const truth = makeTruth(random);
    const sheets = drawSheets(truth, makeDress(random));
    const bytes = writePdf(drawPages(`${truth.name}${String(truth.year)}年政府信息公开工作年度报告`, sheets, { ...makePaper(random), lost }, random));
    const before = performance.now();
    const { document } = await readPdf(bytes, loadCMap);
    const result = readReport(document);
    if (performance.now() - before > SLOW) counts.slow += 1;
    if (result.kind === 'refused') {
      counts.refused += 1;
      continue;
    }
    const { known, doubted, unknown, silent } = judge(result.reports[0], new Map([...truth.values].map(([id, value]) => [id, [value]])));
    counts.known += known;
    counts.doubted += doubted;
    counts.unknown += unknown;
    counts.silent += silent.length;
    if (silent.length === 0) continue;
    counts.wrong += 1;
    console.log(`silent error: seed ${String(seed)}, ${String(lost * 100)} % lost:`, JSON.stringify(silent.slice(0, 4)));
  }
  const cells = counts.known + counts.doubted + counts.unknown + counts.silent;
  const share = (part: number): string => `${((100 * part) / cells).toFixed(1)} %`;
  console.log(`${String(lost * 100)} % of the borders lost, ${documents} documents: read ${share(counts.known)}, in doubt ${share(counts.doubted)}, unknown ${share(counts.unknown)}, refused ${String(counts.refused)}, silent errors ${String(counts.silent)} in ${String(counts.wrong)} documents, over 2 s ${String(counts.slow)}`);
  if (counts.silent + counts.slow > 0) process.exitCode = 1;
}
