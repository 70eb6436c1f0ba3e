import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageContent } from './content';
import { matrixOf } from './geometry';
import { interpretPage } from './interpret';
import { traffic } from './operators';
import { DirectPort } from './port';
import { asReadError, openSession, type PdfRequest } from './session';

/**
 * Gives a predefined character map of PDF (`UniGB-UCS2-H`, `GBK-EUC-H` …) in pdf.js's packed form. Where it
 * is kept differs: files of the package in Node, same-origin files of the site in the browser.
 */
export type LoadCMap = (name: string) => Promise<Uint8Array>;

export interface OpenedPdf {
  readonly pageCount: number;
  readonly title: string | null;
  /** What page `number` (from 1) shows. */
  readonly page: (number: number) => Promise<PageContent>;
  readonly close: () => Promise<void>;
}

const LARGEST_IMAGE = 1;

/**
 * Opens a PDF to read it: no worker, canvas, font or network of its own.
 * @throws ReadError `encrypted`, `damaged`
 */
export async function openPdf(bytes: Uint8Array, loadCMap: LoadCMap): Promise<OpenedPdf> {
  const noted = traffic();
  const { document, close } = await openSession(bytes, {
    fetch: characterMaps(loadCMap), ports: DirectPort.pair(noted.fromApi, noted.fromEvaluator),
    settings: { fontExtraProperties: true, useWasm: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: LARGEST_IMAGE },
  });
  return {
    pageCount: document.numPages,
    title: await titleOf(document),
    close,
    async page(number) {
      try {
        const page = await document.getPage(number);
        const viewport = page.getViewport({ scale: 1 });
        const list = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
        const frame = { width: viewport.width, height: viewport.height, transform: matrixOf(viewport.transform) };
        const content = interpretPage(list, frame, noted.fonts);
        page.cleanup();
        if (noted.excess) throw noted.excess;
        return content;
      } catch (error) {
        throw asReadError(error);
      }
    },
  };
}

const characterMaps = (loadCMap: LoadCMap) => ({ kind, filename }: PdfRequest): Promise<Uint8Array> =>
  kind === 'cMapUrl' ? loadCMap(filename.replace(/\.bcmap$/u, '')) : Promise.reject(new Error(`${filename} is not needed for text`));

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title: unknown = 'Title' in info ? info.Title : null;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}
