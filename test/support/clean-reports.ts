import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { makeDress } from '../parse/support/dress';
import { Random } from '../parse/support/random';
import { render } from '../parse/support/render';
import { drawSheets } from '../parse/support/sheets';
import { makeTruth } from '../parse/support/truth';

export interface CleanReport {
  readonly name: string;
  /** The body that it is of. */
  readonly body: string;
  readonly text: string;
}

/** Running text of the length that reports have. */
const WORDS = '为保障公民、法人和其他组织依法获取政府信息，提高政府工作的透明度，本机关坚持以公开为常态、不公开为例外。'.repeat(60);
const SCOPE = '本报告数据统计范围仅含本机关。';

/** HTML reports of published bodies, year by year, with nothing in them to doubt. */
export function htmlReports(count: number): CleanReport[] {
  const { data } = Papa.parse<{ name: string }>(readFileSync('data/public-reports/agencies.csv', 'utf8'), { header: true, skipEmptyLines: true });
  return Array.from({ length: count }, (_, at) => {
    const random = new Random(at);
    const truth = { ...makeTruth(random), name: data[at % data.length]?.name ?? '', year: 2024 - Math.floor(at / data.length), requests: '2021', disclosure: '2021' } as const;
    const sheets = drawSheets(truth, { ...makeDress(random), zero: '0', spaced: false, value: String, figure: String, ordinal: (number) => `${String(number)}.` });
    const text = render(truth, sheets, 'html', random).source.replace('加强组织领导', WORDS + SCOPE);
    return { name: `${String(at)}.html`, body: truth.name, text };
  });
}
