import { expect } from 'vitest';
import { ReadingError } from '@/engine/reading/problem';
import type { ReadColumn, ReadRow, Workbench } from '@/engine/reading/workbench';

/** A question put to a workbench over the published figures; each runs in Node and again in the browser. */
export interface ReadingCase {
  readonly name: string;
  readonly run: (workbench: Workbench) => Promise<void>;
}

/** All rows and columns of a question. */
export async function readAll(workbench: Workbench, text: string, limit: number | null = null): Promise<{ columns: readonly ReadColumn[]; rows: readonly ReadRow[] }> {
  const rows: ReadRow[] = [];
  const columns = await workbench.read(text, { limit, onRows: (more) => rows.push(...more) });
  return { columns, rows };
}

/** What a workbench says against a question. */
async function refusal(workbench: Workbench, text: string): Promise<ReadingError> {
  const error: unknown = await readAll(workbench, text).then(
    ({ rows }) => new Error(`Ran and gave ${JSON.stringify(rows[0])}: ${text}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ReadingError)) throw error;
  return error;
}

/** Texts that would alter data, leave the engine or change it, each with what is said of it. */
const HOSTILE: readonly (readonly [string, ReadingError['problem']])[] = [
  ['DROP TABLE agency', 'not_reading'],
  ["ATTACH 'http://example.org/x.duckdb' AS x", 'not_reading'],
  ["COPY agency TO 'x.csv'", 'not_reading'],
  ['INSTALL httpfs', 'not_reading'],
  ['LOAD httpfs', 'not_reading'],
  ["PRAGMA table_info('agency')", 'not_reading'],
  ['SET enable_external_access = true', 'not_reading'],
  ['CALL force_checkpoint()', 'not_reading'],
  ["EXPORT DATABASE 'x'", 'not_reading'],
  ['SELECT 1; DROP TABLE agency', 'several'],
  ['SELECT 1); DROP TABLE agency; SELECT (1', 'several'],
  ['/* harmless */ UPDATE agency SET name = NULL', 'not_reading'],
  ["WITH gone AS (DELETE FROM agency RETURNING *) SELECT * FROM gone", "failed"],
  ["SELECT * FROM query('DROP TABLE agency')", 'syntax'],
  ["SELECT * FROM 'http://example.org/x.csv'", 'walled'],
  ["SELECT * FROM 'https://example.org/x.parquet'", 'walled'],
  ["SELECT * FROM read_csv('https://example.org/x.csv')", 'walled'],
  ["SELECT * FROM read_text('/etc/passwd')", 'walled'],
  ["SELECT * FROM glob('*')", 'walled'],
  // Read as one string by whoever does not know E-strings; the engine does.
  [String.raw`SELECT E'\''; DROP TABLE agency; --'`, 'syntax'],
  [String.raw`SELECT E'\''); DROP TABLE agency; SELECT (1 --'`, 'several'],
  ['', 'empty'],
  [' -- nothing but a comment\n;', 'empty'],
];

const ENDLESS = 'SELECT sum(a.range * b.range * c.range) FROM range(1000000) a, range(1000000) b, range(1000000) c';

export const READING_CASES: readonly ReadingCase[] = [
  {
    name: 'values of every kind come as exact text, null as null, with the names and types of their columns',
    async run(workbench) {
      const { columns, rows } = await readAll(
        workbench,
        "SELECT 12345678901234567890::HUGEINT AS big, 1.10::DECIMAL(5,2) AS money, DATE '2024-02-29' AS day, [1, NULL] AS list, {'a': '汉'} AS record, 'x''y' AS words, NULL AS nothing, 0.1::DOUBLE AS share, true AS yes",
      );
      expect(rows).toEqual([['12345678901234567890', '1.10', '2024-02-29', '[1, NULL]', "{'a': 汉}", "x'y", null, '0.1', 'true']]);
      expect(columns.map(({ name, type, numeric }) => [name, type, numeric])).toEqual([
        ['big', 'HUGEINT', true], ['money', 'DECIMAL(5,2)', true], ['day', 'DATE', false], ['list', 'INTEGER[]', false], ['record', 'STRUCT(a VARCHAR)', false],
        ['words', 'VARCHAR', false], ['nothing', 'INTEGER', true], ['share', 'DOUBLE', true], ['yes', 'BOOLEAN', false],
      ]);
    },
  },
  {
    name: 'two columns of one name are both given',
    async run(workbench) {
      const { columns, rows } = await readAll(workbench, 'SELECT 1 AS n, 2 AS n');
      expect([columns.length, rows]).toEqual([2, [['1', '2']]]);
    },
  },
  {
    name: 'the order of a question is kept, and its limit cuts',
    async run(workbench) {
      const { rows } = await readAll(workbench, 'SELECT range FROM range(100000) ORDER BY range DESC; -- the end', 3);
      expect(rows.flat()).toEqual(['99999', '99998', '99997']);
    },
  },
  {
    name: 'all rows come where no limit is set',
    async run(workbench) {
      let last: string | null = null;
      let count = 0;
      await workbench.read('SELECT range FROM range(30000)', { limit: null, onRows: (rows) => { count += rows.length; last = rows.at(-1)?.[0] ?? last; } });
      expect([count, last]).toEqual([30000, '29999']);
    },
  },
  {
    name: 'DESCRIBE, SHOW, SUMMARIZE, VALUES, FROM and PIVOT read too',
    async run(workbench) {
      expect((await readAll(workbench, 'DESCRIBE agency')).rows[0]?.slice(0, 2)).toEqual(['agency_id', 'VARCHAR']);
      expect((await readAll(workbench, 'SHOW TABLES')).rows.flat()).toContain('fact');
      expect((await readAll(workbench, 'SUMMARIZE agency')).rows[0]?.[0]).toBe('agency_id');
      expect((await readAll(workbench, 'VALUES (1), (2)')).rows).toEqual([['1'], ['2']]);
      expect((await readAll(workbench, 'FROM agency', 1)).rows).toHaveLength(1);
      expect((await readAll(workbench, 'PIVOT report ON year IN (2023, 2024) USING count(*) GROUP BY simulated')).columns.map(({ name }) => name)).toEqual(['simulated', '2023', '2024']);
      expect(await refusal(workbench, 'PIVOT report ON year USING count(*)')).toMatchObject({ problem: 'several', words: 'PIVOT … ON … IN (…)' });
    },
  },
  {
    name: 'semicolons and brackets inside strings, names and comments end nothing',
    async run(workbench) {
      const { rows } = await readAll(workbench, `SELECT ';)--' AS "a;b", $$;'$$ AS c /* ; */ -- ;`);
      expect(rows).toEqual([[';)--', ";'"]]);
    },
  },
  ...HOSTILE.map(([text, problem]): ReadingCase => ({
    name: `refuses as ${problem}: ${text.trim() || '(nothing)'}`,
    async run(workbench) {
      expect(await refusal(workbench, text)).toMatchObject({ problem });
    },
  })),
  {
    name: 'leaves no trace: data, settings and files are as before',
    async run(workbench) {
      const { rows } = await readAll(workbench, "SELECT count(*), (SELECT value FROM duckdb_settings() WHERE name = 'enable_external_access'), (SELECT value FROM duckdb_settings() WHERE name = 'lock_configuration') FROM agency");
      expect(rows).toEqual([['452', 'false', 'true']]);
      expect((await readAll(workbench, "SELECT readonly FROM duckdb_databases() WHERE database_name = 'dataset'")).rows).toEqual([['true']]);
    },
  },
  {
    name: 'says where a mistake is, behind Chinese words and on later lines too',
    async run(workbench) {
      const at = async (text: string): Promise<readonly [string, string]> => {
        const { problem, place } = await refusal(workbench, text);
        return [problem, place ? text.slice(place.from, place.to) : ''];
      };
      expect(await at("SELECT '汉字', receved FROM fact")).toEqual(['unknown_name', 'receved']);
      expect(await at('SELECT 1\nFROM fact\nWHERE 年度 = 2024')).toEqual(['unknown_name', '年度']);
      expect(await at('SELECT *\nFROM facts')).toEqual(['unknown_name', 'facts']);
      expect(await at('SELECT FROM WHERE')).toEqual(['syntax', 'WHERE']);
      expect(await at(`SELECT '${'汉字'.repeat(60)}', receved FROM fact`)).toEqual(['unknown_name', 'receved']);
      expect((await at("SELECT 'x'::INTEGER"))[0]).toBe('value');
      expect(await at('SELECT (1 + 2')).toEqual(['syntax', '2']);
    },
  },
  {
    name: 'a question that would never end is stopped, and the next one is answered',
    async run(workbench) {
      const leaving = new AbortController();
      setTimeout(() => {
        leaving.abort();
      }, 300);
      await expect(workbench.read(ENDLESS, { limit: 1, onRows: () => undefined, signal: leaving.signal })).rejects.toMatchObject({ problem: 'cancelled' });
      expect(workbench.lost).toBe(false);
      expect((await readAll(workbench, 'SELECT 7')).rows).toEqual([['7']]);
    },
  },
  {
    name: 'more than memory holds is said, and the next question is answered',
    async run(workbench) {
      const { problem } = await refusal(workbench, "SELECT list(repeat(range::VARCHAR, 300)) FROM range(40000000)");
      expect(problem).toBe('memory');
      expect((await readAll(workbench, 'SELECT 7')).rows).toEqual([['7']]);
    },
  },
];
