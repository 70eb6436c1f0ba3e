import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkValue } from '@/model/check';
import { TABLES } from '@/model/tables';
import { decodeText } from '@/parse/decode';
import { readHtml } from '@/parse/html/read-html';
import { readReport } from '@/parse/read-report';
import { reportRows, type Row } from '@/parse/report-rows';
import { readText } from '@/parse/text/read-text';

const CORPUS = 'test/parse/corpus';

/** Every row that the reports of the corpus give, with its table. */
const rows = readdirSync(CORPUS).filter((file) => /\.(html|txt)$/.test(file)).flatMap((file) => {
  const { text } = decodeText(readFileSync(`${CORPUS}/${file}`));
  const result = readReport(file.endsWith('.html') ? readHtml(text) : readText(text));
  if (result.kind !== 'reports') return [];
  return result.reports.flatMap((report) => {
    const tables = reportRows(report, { reportId: 'x', agencyId: 'a', year: 2024, sourceUrl: null, note: null });
    return (Object.keys(tables) as (keyof typeof tables)[]).flatMap((table) => tables[table].map((row) => ({ file, table, row })));
  });
});

const faults = (table: keyof typeof TABLES, row: Row): string[] =>
  TABLES[table].columns.flatMap((column) => {
    const value = row[column.id];
    const checked = checkValue(column, value === null || value === undefined ? '' : String(value));
    return checked.ok ? [] : [`${table}.${column.id}=${String(value)}: ${checked.fault}`];
  });

describe('the rows of reports as read', () => {
  it('are rows that the tables allow, notes on cells in doubt among them', () => {
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.some(({ table, row }) => table === 'cell_note' && row['state'] === 'doubtful')).toBe(true);
    expect(rows.flatMap(({ file, table, row }) => faults(table, row).map((fault) => `${file}: ${fault}`))).toEqual([]);
  });
});
