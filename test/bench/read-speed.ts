import { readReport } from '@/parse/read-report';
import { readHtml } from '@/parse/html/read-html';
import { readText } from '@/parse/text/read-text';
import { makeDress } from '../parse/support/dress';
import { Random } from '../parse/support/random';
import { LOOSE, render, type Shape } from '../parse/support/render';
import { drawSheets } from '../parse/support/sheets';
import { makeTruth } from '../parse/support/truth';

/** Median time from decoded text to Report, by the shape in which reports come. Usage: tsx test/bench/read-speed.ts [documents] */
const documents = Number(process.argv[2] ?? 300);
const WORDS = '为保障公民、法人和其他组织依法获取政府信息，提高政府工作的透明度，本机关坚持以公开为常态、不公开为例外。'.repeat(60);

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

for (const shape of ['html', 'html_spans', 'html_nested', ...LOOSE] satisfies Shape[]) {
  const times: number[] = [];
  let size = 0;
  for (let seed = 0; seed < documents; seed += 1) {
    const random = new Random(seed);
    const truth = makeTruth(random);
    const source = render(truth, drawSheets(truth, makeDress(random)), shape, random).source.replace('加强组织领导', WORDS);
    size += source.length;
    const before = performance.now();
    readReport(shape.startsWith('html') ? readHtml(source) : readText(source));
    times.push(performance.now() - before);
  }
  console.log(`${shape.padEnd(18)} median ${median(times).toFixed(2)} ms, slowest ${Math.max(...times).toFixed(1)} ms, ${(size / documents / 1000).toFixed(0)} thousand characters each`);
}
