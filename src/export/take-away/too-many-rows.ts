import type { TableId } from '@/model/tables';

/** A table has more rows than a sheet of a workbook: what is left then are the other formats. */
export class TooManyRows extends Error {
  constructor(readonly table: TableId) {
    super(table);
    this.name = 'TooManyRows';
  }
}
