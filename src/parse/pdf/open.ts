import { AnnotationMode, getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { ReadError } from '../error';
import type { PageContent } from './content';
import { matrixOf } from './geometry';
import { interpretPage } from './interpret';
import { traffic } from './operators';
import { DirectPort } from './port';

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
 * Opens a PDF with both halves of pdf.js in this thread: no worker, canvas, font or network of its own.
 * @throws ReadError `encrypted`, `damaged`
 */
export async function openPdf(bytes: Uint8Array, loadCMap: LoadCMap): Promise<OpenedPdf> {
  const noted = traffic();
  const ports = DirectPort.pair(noted.fromApi, noted.fromEvaluator);
  WorkerMessageHandler.initializeFromPort(ports.evaluator);
  const worker = new PDFWorker({ port: ports.api, verbosity: VerbosityLevel.ERRORS } as unknown as ConstructorParameters<typeof PDFWorker>[0]);
  const task = getDocument({
    data: bytes.slice(), worker, verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false, useSystemFonts: false, disableFontFace: true, fontExtraProperties: true, useWorkerFetch: false, useWasm: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: LARGEST_IMAGE,
    cMapUrl: '/', cMapPacked: true, BinaryDataFactory: dataFactory(loadCMap),
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (error) {
    await close();
    throw asReadError(error);
  }
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

function dataFactory(loadCMap: LoadCMap) {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind === 'cMapUrl') return loadCMap(filename.replace(/\.bcmap$/u, ''));
      return Promise.reject(new Error(`${filename} is not needed for text`));
    }
  };
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title: unknown = 'Title' in info ? info.Title : null;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}

function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new ReadError({ code: 'encrypted', kind: 'pdf' });
  return new ReadError({ code: 'damaged', kind: 'pdf', detail: error instanceof Error ? error.message : String(error) });
}
