import { afterEach, describe, expect, it } from 'vitest';
import { FileReaderWorker } from '@/parse/browser/file-reader';
import type { FileReading } from '@/parse/read-file';
import { makeDress } from '../support/dress';
import { Random } from '../support/random';
import { drawSheets } from '../support/sheets';
import { makeTruth } from '../support/truth';
import { drawDocx } from './support/draw-office';
import { drawPages, makePaper } from './support/draw-pdf';
import { pack } from './support/office-writer';
import { writePdf } from './support/pdf-writer';

const reader = new FileReaderWorker();
afterEach(() => {
  reader.dispose();
});

function madeUp() {
  const random = new Random(3);
  const truth = makeTruth(random);
  const sheets = drawSheets(truth, makeDress(random));
  const title = `${truth.name}${String(truth.year)}年政府信息公开工作年度报告`;
  return { title, pdf: writePdf(drawPages(title, sheets, makePaper(random), random)), docx: drawDocx(title, sheets), received: truth.values.get('request.received.total') };
}

async function read(name: string, bytes: Uint8Array): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  await reader.read(new File([bytes.slice()], name), { onReading: (reading) => readings.push(reading) });
  return readings;
}

describe('files read in a worker of the browser', () => {
  it('a PDF with predefined character maps, fetched from the site itself', async () => {
    const { pdf, received } = madeUp();
    const [reading] = await read('a.pdf', pdf);
    if (reading?.outcome.status !== 'read') throw new Error(JSON.stringify(reading));
    expect(reading.kind).toBe('pdf');
    expect(reading.outcome.reports[0].requests?.rows.received?.total).toMatchObject({ state: 'number', value: received });
  });

  it('a zip, document by document', async () => {
    const { docx } = madeUp();
    const readings = await read('a.zip', pack({ 'a.docx': docx, 'b.txt': 'nothing' }));
    expect(readings.map(({ path, outcome }) => [path, outcome.status])).toEqual([['a.zip/a.docx', 'read'], ['a.zip/b.txt', 'refused']]);
  });

  it('stops when asked to and reads the next file', async () => {
    const { pdf, docx } = madeUp();
    const stop = new AbortController();
    const first = reader.read(new File([pdf.slice()], 'a.pdf'), { signal: stop.signal, onReading: () => undefined });
    stop.abort(new Error('stopped'));
    await expect(first).rejects.toThrow('stopped');
    expect((await read('b.docx', docx)).map(({ outcome }) => outcome.status)).toEqual(['read']);
  });
});
