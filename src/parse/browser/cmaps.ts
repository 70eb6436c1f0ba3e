import type { LoadCMap } from '../pdf/open';

/** The maps of Chinese PDFs (Adobe-GB1 and Adobe-CNS1), each a file of the site, fetched when a PDF asks for it. */
const ADDRESSES = import.meta.glob<string>(
  ['/node_modules/pdfjs-dist/cmaps/{GB,UniGB,Adobe-GB1,UniCNS,Adobe-CNS1,B5,ETen,HK,CNS}*.bcmap'],
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** Character maps from the site itself: no other host is ever asked. */
export const loadCMap: LoadCMap = async (name) => {
  const address = ADDRESSES[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  if (address === undefined) throw new Error(`${name} is not among the character maps of Chinese PDFs`);
  const response = await fetch(new URL(address, self.location.href));
  if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
};
