import type { TableId } from '@/model/tables';
import type { TableFormat } from './formats';
import { packageZip, type About } from './package-zip';

/**
 * Tables as one file.
 *
 * @param tables as the engine wrote them in CSV; for the format `csv` with their texts escaped.
 * @throws TooManyRows for a workbook.
 */
export async function writeTables(tables: ReadonlyMap<TableId, Uint8Array>, about: About, format: TableFormat): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return packageZip(tables, about, format);
    case 'parquet': {
      const { parquetOf } = await import('./parquet');
      return packageZip(new Map([...tables].map(([table, csv]) => [table, parquetOf(table, csv)])), about, format);
    }
    case 'xlsx': {
      const { workbookOf } = await import('./workbook');
      return workbookOf(tables);
    }
  }
}
