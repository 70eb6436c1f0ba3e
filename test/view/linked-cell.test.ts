import { describe, expect, it } from 'vitest';
import { readCells } from '@/store/import/candidate';
import { readReport } from '@/parse/read-report';
import { readPdf } from '@/parse/pdf/read-pdf';
import type { SourceDocument } from '@/parse/source';
import { linkTo, type LinkedCell } from '@/view/import/linked-cell';
import { reportPdf } from '../support/report-file';
import { loadCMap } from '../parse/files/support/read-blocks';
import { makeDress } from '../parse/support/dress';
import { Random } from '../parse/support/random';
import { render } from '../parse/support/render';
import { drawSheets } from '../parse/support/sheets';
import { makeTruth } from '../parse/support/truth';

/** The cells read from a document, each at its place. */
function linked(document: SourceDocument): readonly LinkedCell[] {
  const result = readReport(document);
  if (result.kind !== 'reports') throw new Error('No report was read.');
  return [...readCells(result.reports[0])].map(([id, { place, raw }]) => ({ id, place, name: raw, marks: [] }));
}

/** What a click on each cell of the document's tables leads to, with what is printed there. */
function clicks(document: SourceDocument, cells: readonly LinkedCell[]): readonly (readonly [printed: string, led: LinkedCell])[] {
  const link = linkTo(cells);
  return document.blocks.flatMap((block) => (block.type === 'table' ? block.cells : [])).flatMap(({ place, text }) => {
    const led = link(place);
    return led ? [[text.replace(/\s/gu, ''), led] as const] : [];
  });
}

/** Every cell that was read is led to from one place, and from where it is printed. */
function expectOneToOne(document: SourceDocument): void {
  const cells = linked(document);
  const led = clicks(document, cells);
  expect(cells.length).toBeGreaterThan(150);
  expect(led.map(([, { id }]) => id).sort()).toEqual(cells.map(({ id }) => id).sort());
  for (const [printed, { id, name }] of led) expect(name.replace(/\s/gu, ''), id).toBe(printed);
}

describe('cells and the places they were read from', () => {
  it('lead to each other in a PDF', async () => {
    expectOneToOne((await readPdf(reportPdf('淮安市人民政府', 2018, 12), loadCMap)).document);
  });

  it('lead to each other in a page of HTML', () => {
    const random = new Random(8);
    const truth = makeTruth(random);
    expectOneToOne(render(truth, drawSheets(truth, makeDress(random)), 'html', random).document);
  });

  it('lead from a line of text to the first cell on it', () => {
    const cells: readonly LinkedCell[] = [7, 7, 8].map((line, at) => ({ id: `request.received.${['natural_person', 'business', 'total'][at] ?? ''}` as LinkedCell['id'], place: { line }, name: '', marks: [] }));
    const link = linkTo(cells);
    expect([link({ line: 7 })?.id, link({ line: 8 })?.id, link({ line: 9 })]).toEqual(['request.received.natural_person', 'request.received.total', null]);
  });
});
