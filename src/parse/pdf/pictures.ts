import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { asReadError, openSession, type PdfRequest } from './session';

/** A page as it is shown, in points: turned and cropped as the file says. Boxes of cells are measured on it. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface PdfPictures {
  readonly sizes: readonly PageSize[];
  /** Draws page `number` (from 1), so many pixels wide. */
  readonly draw: (number: number, width: number) => Promise<ImageBitmap>;
  readonly close: () => Promise<void>;
}

/** A picture is never larger, whatever is asked: 64 MB of pixels. */
const MOST_PIXELS = 4096 * 4096;
/** Pictures within a page that are larger are left out. */
const LARGEST_IMAGE = 64e6;

/**
 * Opens a PDF to draw its pages, off the page's thread: glyphs are drawn as paths, so that no font has to be
 * loaded and the strictest policy of a site holds.
 * @throws ReadError `encrypted`, `damaged`
 */
export async function openPictures(bytes: Uint8Array, fetch: (request: PdfRequest) => Promise<Uint8Array>): Promise<PdfPictures> {
  const { port1: api, port2: evaluator } = new MessageChannel();
  for (const port of [api, evaluator]) port.start();
  const { document, close } = await openSession(bytes, {
    fetch, ports: { api, evaluator },
    settings: {
      standardFontDataUrl: '/', wasmUrl: '/', useWasm: true, isOffscreenCanvasSupported: true, isImageDecoderSupported: false,
      maxImageSize: LARGEST_IMAGE, CanvasFactory: WorkerCanvases, FilterFactory: NoFilters,
    },
  });
  try {
    const sizes: PageSize[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      sizes.push({ width, height });
    }
    return {
      sizes,
      close,
      async draw(number, wanted) {
        const page = await document.getPage(number);
        const { width, height } = page.getViewport({ scale: 1 });
        const scale = Math.min(wanted / width, Math.sqrt(MOST_PIXELS / (width * height)));
        const viewport = page.getViewport({ scale });
        const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
        try {
          // pdf.js draws on any canvas; its types know only the one of a document.
          await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
          return canvas.transferToImageBitmap();
        } finally {
          page.cleanup();
        }
      },
    };
  } catch (error) {
    await close();
    throw asReadError(error);
  }
}

interface Drawing {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Canvases as pdf.js asks for them (soft masks, patterns, groups), where there is no document to make them. */
class WorkerCanvases {
  create(width: number, height: number): Drawing {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: Drawing, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }

  destroy(drawing: Drawing): void {
    this.reset(drawing, 0, 0);
    drawing.canvas = drawing.context = null;
  }
}

/** Filters would be elements of a document; without them soft masks of luminosity are drawn plainly. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = this.addFilter;
  addAlphaFilter = this.addFilter;
  addLuminosityFilter = this.addFilter;
  addHighlightHCMFilter = this.addFilter;
  destroy = (): void => undefined;
}
