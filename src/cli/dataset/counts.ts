import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '@/model/tables';
import { SECTIONS, type Section } from '@/model/report';
import { countRows } from '@/parse/report-rows';
import { narrativeCounts } from '@/parse/narrative-counts';
import { Stage } from './stage';

const TABLE = 'narrative_count';
/** Reports read at once: their words are in memory together. */
const PAGE = 20_000;

const place = `list_position([${SECTIONS.map((section) => `'${section}'`).join(', ')}], section)`;
const PAGES = `SELECT report_id, list(section ORDER BY ${place}), list(body ORDER BY ${place}) FROM narrative WHERE report_id > ? GROUP BY report_id ORDER BY report_id LIMIT ${String(PAGE)}`;

/**
 * Fills `narrative_count` from the narratives of a package that brings no such table. Done here and not in SQL, so that
 * the words are read by the one extractor there is, and only once: rules and pages then compare numbers.
 */
export async function loadCounts(connection: DuckDBConnection): Promise<void> {
  const stage = await Stage.open(connection, TABLE);
  let row = 0;
  let last: string | null = '';
  while (last !== null) {
    const reports = (await connection.runAndReadAll(PAGES, [last])).getRowsJS() as [string, Section[], string[]][];
    for (const [reportId, sections, bodies] of reports) {
      const texts = sections.map((section, index) => ({ section, heading: null, text: bodies[index] ?? '', place: {} }));
      for (const count of countRows(reportId, narrativeCounts(texts))) stage.add((row += 1), TABLES[TABLE].columns.map(({ id }) => count[id] ?? null));
    }
    last = reports.at(-1)?.[0] ?? null;
  }
  stage.close();
}
