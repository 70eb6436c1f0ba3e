import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LoadCMap } from '@/parse/pdf/open';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/** Predefined character maps from the installed pdf.js package. */
export const loadCMap: LoadCMap = async (name) => {
  if (!/^[\w-]+$/u.test(name)) throw new Error(`${name} is no character map`);
  return new Uint8Array(await readFile(join(folder, `${name}.bcmap`)));
};
