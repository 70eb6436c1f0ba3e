import { makeDress } from '../parse/support/dress';
import { drawDocx } from '../parse/files/support/draw-office';
import { Random } from '../parse/support/random';
import { drawSheets } from '../parse/support/sheets';
import { makeTruth } from '../parse/support/truth';

/** A Word file with the report of a body: so many requests of natural persons, all granted, and printed zeros. */
export function reportFile(name: string, year: number, received: number): Uint8Array {
  const random = new Random(5);
  const truth = makeTruth(random);
  const values = new Map([...truth.values].map(([id]) => [id, 0]));
  for (const id of ['request.received', 'request.granted', 'request.processed'] as const) {
    values.set(`${id}.natural_person`, received);
    values.set(`${id}.total`, received);
  }
  const sheets = drawSheets({ ...truth, requests: '2021', disclosure: '2021', values }, { ...makeDress(random), zero: '0', spaced: false, value: String, figure: String, ordinal: (number) => `${String(number)}.` });
  return drawDocx(`${name}${String(year)}年政府信息公开工作年度报告`, sheets);
}
