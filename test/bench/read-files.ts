/**
 * Times the readers of files: PDF against what pdf.js itself needs to extract the text of the same file, and a
 * thousand pages through the command line with the memory at steps. `tsx test/bench/read-files.ts [files.pdf…]`;
 * without files, the reports in ../shared/reports where they are, and PDFs made here.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from '@/parse/pdf/read-pdf';
import { readReport } from '@/parse/read-report';
import { makeDress } from '../parse/support/dress';
import { drawPages, makePaper } from '../parse/files/support/draw-pdf';
import { writePdf } from '../parse/files/support/pdf-writer';
import { loadCMap } from '../parse/files/support/read-blocks';
import { Random } from '../parse/support/random';
import { render } from '../parse/support/render';
import { drawSheets } from '../parse/support/sheets';
import { makeTruth } from '../parse/support/truth';

const ROUNDS = 21;
const PAGES = 1000;
const CMAPS = `${fileURLToPath(new URL('../../node_modules/pdfjs-dist/cmaps', import.meta.url))}/`;
const REPORTS = fileURLToPath(new URL('../../../shared/reports', import.meta.url));

const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The text of every page, as pdf.js gives it. */
async function textByPdfJs(bytes: Uint8Array): Promise<void> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, isEvalSupported: false, cMapUrl: CMAPS, verbosity: 0 });
  const document = await task.promise;
  for (let page = 1; page <= document.numPages; page += 1) await (await document.getPage(page)).getTextContent();
  await task.destroy();
}

async function benchPdf(name: string, bytes: Uint8Array): Promise<void> {
  const [base, read, whole]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    base.push(await timed(() => textByPdfJs(bytes)));
    read.push(await timed(() => readPdf(bytes, loadCMap)));
    whole.push(await timed(async () => readReport((await readPdf(bytes, loadCMap)).document)));
  }
  const [text, blocks, report] = [median(base), median(read), median(whole)];
  console.log(`${name}: pdf.js text ${text.toFixed(0)} ms · tables and lines ${blocks.toFixed(0)} ms (${(blocks / text).toFixed(2)} ×) · report ${report.toFixed(0)} ms (${(report / text).toFixed(2)} ×)`);
}

function madeUp(seed: number): { title: string; sheets: ReturnType<typeof drawSheets>; random: Random; html: string } {
  const random = new Random(seed);
  const truth = makeTruth(random);
  const sheets = drawSheets(truth, makeDress(random));
  return { title: `${truth.name}${String(truth.year)}年政府信息公开工作年度报告`, sheets, random, html: render(truth, sheets, 'html', random).source };
}

/** Runs the command on a folder of pages and prints the memory of its process as it goes. */
async function benchCommand(folder: string): Promise<void> {
  const input = join(folder, 'in');
  mkdirSync(input);
  for (let seed = 0; seed < PAGES; seed += 1) writeFileSync(join(input, `${String(seed).padStart(4, '0')}.html`), madeUp(seed).html);
  const start = performance.now();
  const run = spawn(process.execPath, ['--import', 'tsx', 'src/cli/atlas.ts', 'read', input, '--out', join(folder, 'out')], { cwd: fileURLToPath(new URL('../../', import.meta.url)), stdio: 'ignore' });
  const steps: string[] = [];
  const watch = setInterval(() => {
    const status = `/proc/${String(run.pid)}/status`;
    if (!existsSync(status)) return;
    const kilobytes = Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1] ?? 0);
    const done = existsSync(join(folder, 'out', 'reports')) ? readdirSync(join(folder, 'out', 'reports')).length : 0;
    steps.push(`${String(done)}: ${String(Math.round(kilobytes / 1024))} MB`);
  }, 1000);
  const code = await new Promise((resolve) => run.once('exit', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${String(PAGES)} HTML files: ${seconds.toFixed(1)} s, exit ${String(code)}; reports written and memory each second: ${steps.join(', ')}`);
}

const given = process.argv.slice(2);
const files = given.length > 0 ? given : existsSync(REPORTS) ? readdirSync(REPORTS).filter((file) => file.endsWith('.pdf')).map((file) => join(REPORTS, file)) : [];
for (const file of files) await benchPdf(file.split('/').at(-1) ?? file, new Uint8Array(readFileSync(file)));
for (const seed of [1, 2]) {
  const { title, sheets, random } = madeUp(seed);
  await benchPdf(`made up ${String(seed)}`, writePdf(drawPages(title, sheets, makePaper(random), random)));
}
const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
await benchCommand(folder);
rmSync(folder, { recursive: true, force: true });
