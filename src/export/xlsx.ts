// The library's own entries pack larger files in workers made of blobs, which the site's policy forbids: such a file would
// never be done. This is the same code, packing where it stands; the lock file holds the version whose inside it is.
import toBytes from '../../node_modules/write-excel-file/modules/export/convertFileContentToUint8ArrayUniversal.js';
import { generateXlsxFileSync } from '../../node_modules/write-excel-file/modules/export/writeXlsxFileUniversal.js';
import type { Sheet } from 'write-excel-file/universal';

/** One worksheet: its name, its rows, and how wide its columns are. */
export type XlsxSheet = Omit<Sheet<never>, 'conditionalFormatting' | 'images'>;

/** Worksheets as a workbook. Takes the thread it is called in: large ones belong in a worker. */
export const writeXlsx = (sheets: readonly XlsxSheet[]): Promise<Blob> => generateXlsxFileSync(sheets, undefined, undefined, toBytes);
