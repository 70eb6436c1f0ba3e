import type { LoadCMap } from '../pdf/open';
import type { PdfRequest } from '../pdf/session';

/** The maps of Chinese PDFs (Adobe-GB1 and Adobe-CNS1), each a file of the site, fetched when a PDF asks for it. */
const MAPS = import.meta.glob<string>(
  ['/node_modules/pdfjs-dist/cmaps/{GB,UniGB,Adobe-GB1,UniCNS,Adobe-CNS1,B5,ETen,HK,CNS}*.bcmap'],
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** Fonts that PDFs may leave out, and decoders of the pictures in them, with their licences. */
const DRAWING = import.meta.glob<string>(
  ['/node_modules/pdfjs-dist/standard_fonts/*', '/node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', '/node_modules/pdfjs-dist/wasm/LICENSE_*{JBIG2,OPENJPEG}'],
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** Character maps from the site itself: no other host is ever asked. */
export const loadCMap: LoadCMap = (name) => bytesOf(MAPS[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`], name);

/** What drawing a page needs, from the site itself. */
export function loadForDrawing({ kind, filename }: PdfRequest): Promise<Uint8Array> {
  if (kind === 'cMapUrl') return loadCMap(filename.replace(/\.bcmap$/u, ''));
  return bytesOf(DRAWING[`/node_modules/pdfjs-dist/${kind === 'wasmUrl' ? 'wasm' : 'standard_fonts'}/${filename}`], filename);
}

async function bytesOf(address: string | undefined, name: string): Promise<Uint8Array> {
  if (address === undefined) throw new Error(`${name} is not among the files of the site`);
  const response = await fetch(new URL(address, self.location.href));
  if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}
