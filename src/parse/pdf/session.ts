import { getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { ReadError } from '../error';

/** What pdf.js asks for while it works: character maps, the fonts that no PDF has to carry, decoders of pictures. */
export interface PdfRequest {
  readonly kind: 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl';
  readonly filename: string;
}

export interface PdfSessionOptions {
  readonly fetch: (request: PdfRequest) => Promise<Uint8Array>;
  /** Options of `getDocument` that differ between reading and drawing. */
  readonly settings: Omit<Exclude<Parameters<typeof getDocument>[0], string | URL | ArrayBuffer | undefined>, 'data' | 'worker'>;
  /** The two ends by which the halves of pdf.js talk. */
  readonly ports: { readonly api: unknown; readonly evaluator: unknown };
}

export interface PdfSession {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF with both halves of pdf.js in this thread: nothing of it is evaluated, no font of it reaches the
 * page, and what it needs comes from `fetch` alone.
 * @throws ReadError `encrypted`, `damaged`, `cut_off`
 */
export async function openSession(bytes: Uint8Array, { fetch, settings, ports }: PdfSessionOptions): Promise<PdfSession> {
  WorkerMessageHandler.initializeFromPort(ports.evaluator);
  const worker = new PDFWorker({ port: ports.api, verbosity: VerbosityLevel.ERRORS } as unknown as ConstructorParameters<typeof PDFWorker>[0]);
  const task = getDocument({
    verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false,
    cMapUrl: '/', cMapPacked: true,
    BinaryDataFactory: class {
      fetch = fetch;
    },
    ...settings, data: bytes.slice(), worker,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    await close();
    const read = asReadError(error);
    throw read.reason.code === 'damaged' && !hasEnd(bytes) ? new ReadError({ code: 'cut_off', kind: 'pdf' }) : read;
  }
}

const END_WITHIN = 2048;

/** Whether the mark with which every PDF ends is there. */
function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - END_WITHIN))).includes('%%EOF');
}

/** What pdf.js says, as an error of reading. */
export function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new ReadError({ code: 'encrypted', kind: 'pdf' });
  return new ReadError({ code: 'damaged', kind: 'pdf', detail: error instanceof Error ? error.message : String(error) });
}
