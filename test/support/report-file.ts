import { makeDress } from '../parse/support/dress';
import { drawDocx } from '../parse/files/support/draw-office';
import { drawPages, type Paper } from '../parse/files/support/draw-pdf';
import { writePdf } from '../parse/files/support/pdf-writer';
import { Random } from '../parse/support/random';
import { drawSheets, type Sheet } from '../parse/support/sheets';
import { makeTruth } from '../parse/support/truth';

/** A Word file with the report of a body: so many requests of natural persons, all granted, and printed zeros. */
export function reportFile(name: string, year: number, received: number): Uint8Array {
  return drawDocx(titleOf(name, year), sheetsOf(received));
}

/** The same report as a PDF of ruled tables, every figure in the middle of its cell. */
export function reportPdf(name: string, year: number, received: number): Uint8Array {
  const paper: Paper = { size: 9, lines: 'strokes', letters: 'words', shuffled: false, broken: 'middle', bottom: 770, centred: true, lost: 0 };
  return writePdf(drawPages(titleOf(name, year), sheetsOf(received), paper, new Random(5)));
}

const titleOf = (name: string, year: number): string => `${name}${String(year)}年政府信息公开工作年度报告`;

function sheetsOf(received: number): Sheet[] {
  const random = new Random(5);
  const truth = makeTruth(random);
  const values = new Map([...truth.values].map(([id]) => [id, 0]));
  for (const id of ['request.received', 'request.granted', 'request.processed'] as const) {
    values.set(`${id}.natural_person`, received);
    values.set(`${id}.total`, received);
  }
  return drawSheets({ ...truth, requests: '2021', disclosure: '2021', values }, { ...makeDress(random), zero: '0', spaced: false, value: String, figure: String, ordinal: (number) => `${String(number)}.` });
}
