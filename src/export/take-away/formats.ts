/** The forms in which a dataset's tables are taken away, each with the ending of its files and what browsers call it. */
export const TAKE_AWAY_FORMATS = {
  duckdb: { extension: 'duckdb', type: 'application/vnd.duckdb' },
  csv: { extension: 'zip', type: 'application/zip' },
  parquet: { extension: 'zip', type: 'application/zip' },
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;
export type TakeAwayFormat = keyof typeof TAKE_AWAY_FORMATS;
/** Those that are written from CSV; a database is a file as it is. */
export type TableFormat = Exclude<TakeAwayFormat, 'duckdb'>;

export const TABLE_FORMATS = ['csv', 'parquet', 'xlsx'] as const satisfies readonly TableFormat[];
export const TAKE_AWAY_FORMAT_IDS = Object.keys(TAKE_AWAY_FORMATS) as readonly TakeAwayFormat[];
