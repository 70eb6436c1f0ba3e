import { afterAll, describe, expect, it } from 'vitest';
import { FileReaderWorker } from '@/parse/browser/file-reader';
import { PagePictures } from '@/parse/browser/page-pictures';
import type { PageSize } from '@/parse/pdf/pictures';
import type { Place, SourceCell } from '@/parse/source';
import { onPicture } from '@/view/import/picture-place';
import { pack } from './support/office-writer';
import { PdfPage, writePdf, type PageView } from './support/pdf-writer';

const reader = new FileReaderWorker();
const pictures = new PagePictures();
afterAll(() => {
  pictures.close();
  reader.dispose();
});

/** A page with a table of three columns and four rows, whose cell in the third column and second row is filled with green. */
function tablePage(view: PageView = {}, number = 1): PdfPage {
  const page = new PdfPage(view);
  page.fill(260, 150, 340, 200, '0 0.8 0');
  for (let row = 0; row < 4; row += 1) {
    for (let column = 0; column < 3; column += 1) {
      const [x, y] = [100 + column * 80, 100 + row * 50];
      page.box(x, y, x + 80, y + 50);
      page.text(x + 10, y + 30, 10, row === 1 && column === 2 ? '绿色' : `${String(number)}-${String(row)}-${String(column)}`);
    }
  }
  return page;
}

/** Where the green cell of each page was read. */
async function greenPlaces(file: File): Promise<readonly Place[]> {
  const document = await reader.source(file, file.name);
  return (document?.blocks ?? []).flatMap((block): readonly SourceCell[] => (block.type === 'table' ? block.cells : [])).filter(({ text }) => text === '绿色').map(({ place }) => place);
}

/** The bounds of the green pixels of a picture, in shares of its size. */
function greenOf(bitmap: ImageBitmap): { left: number; top: number; right: number; bottom: number } {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (green < 180 || red > 90 || blue > 90) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
  }
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}

const fileOf = (bytes: Uint8Array, name = 'a.pdf'): File => new File([bytes.slice()], name);
const wanted = (): AbortSignal => new AbortController().signal;

async function drawn(page: number, width: number): Promise<ImageBitmap> {
  const bitmap = await pictures.draw(page, width, wanted());
  if (!bitmap) throw new Error(`Page ${String(page)} was not drawn.`);
  return bitmap;
}

/** Ways to show one page, with the size it is shown in. */
const VIEWS: readonly (readonly [PageView, PageSize])[] = [
  [{}, { width: 595, height: 842 }],
  [{ rotate: 90 }, { width: 842, height: 595 }],
  [{ rotate: 180 }, { width: 595, height: 842 }],
  [{ rotate: 270 }, { width: 842, height: 595 }],
  [{ crop: [60, 300, 480, 800] }, { width: 420, height: 500 }],
  [{ crop: [60, 300, 480, 800], rotate: 90 }, { width: 500, height: 420 }],
];

describe('pictures of pages', () => {
  it('show a cell where it was read, on pages turned and cropped', async () => {
    const file = fileOf(writePdf(VIEWS.map(([view], at) => tablePage(view, at))));
    const places = await greenPlaces(file);
    expect(await pictures.open(file, file.name)).toEqual(VIEWS.map(([, size]) => size));
    for (const [at, [view, size]] of VIEWS.entries()) {
      const box = places.find(({ page }) => page === at + 1)?.box;
      if (!box) throw new Error(`The cell of page ${String(at + 1)} was not read.`);
      const bitmap = await drawn(at + 1, size.width * 2);
      expect([bitmap.width, bitmap.height]).toEqual([size.width * 2, size.height * 2]);
      const place = onPicture(box, size);
      const green = greenOf(bitmap);
      // The lines around the cell are half a point wide, and stand on its edges.
      const apart = [(place.left - green.left) * size.width, (place.left + place.width - green.right) * size.width, (place.top - green.top) * size.height, (place.top + place.height - green.bottom) * size.height];
      expect(Math.max(...apart.map(Math.abs)), JSON.stringify(view)).toBeLessThan(1.5);
    }
  });

  it('are of a PDF within a zip too, by the path of its reading', async () => {
    const file = fileOf(pack({ 'b/a.pdf': writePdf([tablePage(), tablePage()]), 'c.txt': 'x' }), 'a.zip');
    expect(await pictures.open(file, 'a.zip/b/a.pdf')).toHaveLength(2);
    const { width, height } = await drawn(2, 300);
    expect([width, height]).toEqual([300, Math.round((300 * 842) / 595)]);
  });

  it('are not there for what is encrypted, broken, no PDF or not in the zip, and it says which', async () => {
    const why = (bytes: Uint8Array, path = 'a.pdf') => pictures.open(fileOf(bytes), path);
    expect(await why(writePdf([tablePage()], { encrypted: true }))).toBe('encrypted');
    expect(await why(new TextEncoder().encode('%PDF-1.7\nnothing follows'))).toBe('damaged');
    expect(await why(new TextEncoder().encode('<p>words</p>'))).toBe('absent');
    expect(await why(pack({ 'a.txt': 'x' }), 'a.pdf/other.pdf')).toBe('absent');
  });

  it('never grow beyond what a device holds, are not drawn for those who want them no more, nor after closing', async () => {
    const file = fileOf(writePdf([tablePage()]));
    await pictures.open(file, file.name);
    const huge = await drawn(1, 1e6);
    expect([huge.width, huge.height].every((side) => side > 3000) && huge.width * huge.height <= 4097 * 4097).toBe(true);
    const gone = new AbortController();
    const first = pictures.draw(1, 200, wanted());
    const second = pictures.draw(1, 200, gone.signal);
    gone.abort();
    expect([(await first)?.width, await second]).toEqual([200, null]);
    pictures.close();
    expect(await pictures.draw(1, 200, wanted())).toBeNull();
  });
});
