import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '@/cli/dataset/build';
import { PackageError } from '@/cli/dataset/problem';
import type { Problem } from '@/model/problem';
import { openNodeEngine } from '@/engine/node';
import type { Shape } from '@/engine/statement';

const DESCRIPTOR = {
  name: 'tiny',
  titles: { 'zh-CN': '小样', en: 'Tiny' },
  resources: ['agencies', 'reports', 'requests', 'appeals'].map((name) => ({ name, path: `${name}.csv` })),
};
const FILES = {
  'agencies.csv': `agency_id,name,short_name,level,kind,region_code,parent_id
320813,淮安市洪泽区人民政府,洪泽区,county,government,320813,
320813-x,"""><img src=x onerror=alert(1)>",x,department,department,320813,320813
`,
  'reports.csv': `report_id,agency_id,year,scope,basis,published_on,simulated
a,320813,2023,region,table,,false
b,320813-x,2024,,narrative,2025-01-20,false
`,
  'requests.csv': `report_id,applicant,received,granted
a,total,21,0
b,total,,
`,
  'appeals.csv': `report_id,kind,upheld,total
a,review,10,0
`,
};

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'atlas-build-'));
  write('datapackage.json', JSON.stringify(DESCRIPTOR));
  for (const [name, text] of Object.entries(FILES)) write(name, text);
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(directory, name), content);
}
const out = (): string => join(directory, 'out');
const build = () => buildDataset(directory, out());

async function problems(): Promise<readonly Problem[]> {
  const error: unknown = await build().then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PackageError)) throw new Error(`The package was not refused: ${String(error)}`);
  return error.problems;
}

async function ask<S extends Shape>(sql: string, shape: S) {
  const engine = await openNodeEngine(join(out(), 'tiny.duckdb'));
  try {
    return await engine.run({ name: 'test', sql, params: [], shape });
  } finally {
    await engine.close();
  }
}

describe('building a dataset', () => {
  it('writes a database, the first view and a manifest that describes them', async () => {
    const manifest = await build();
    expect(readdirSync(out()).sort()).toEqual(['first-view.json', 'manifest.json', 'tiny.duckdb']);
    expect(JSON.parse(readFileSync(join(out(), 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(manifest).toMatchObject({ id: 'tiny', simulated: false, years: { first: 2023, last: 2024 }, row_counts: { agency: 2, report: 2, request: 2, appeal: 1, narrative: 0 } });
    expect(manifest.database.bytes).toBe(readFileSync(join(out(), 'tiny.duckdb')).length);
  });

  it('keeps unknown figures unknown and zeros zero', async () => {
    await build();
    expect(await ask('SELECT report_id, received, granted, refused_by_law FROM fact ORDER BY 1', { report_id: 'text', received: 'number?', granted: 'number?', refused_by_law: 'number?' })).toEqual([
      { report_id: 'a', received: 21, granted: 0, refused_by_law: null },
      { report_id: 'b', received: null, granted: null, refused_by_law: null },
    ]);
  });

  it('adds the regions of China and the pinyin of names', async () => {
    await build();
    expect(await ask(`SELECT region_code, parent_code, pinyin FROM region WHERE name IN ('洪泽区', '渝中区') ORDER BY 1`, { region_code: 'text', parent_code: 'text', pinyin: 'text' })).toEqual([
      { region_code: '320813', parent_code: '320800', pinyin: 'hong ze qu' },
      { region_code: '500103', parent_code: '500000', pinyin: 'yu zhong qu' },
    ]);
    expect(await ask(`SELECT initials FROM agency WHERE agency_id = '320813'`, { initials: 'text' })).toEqual([{ initials: 'hashzqrmzf' }]);
  });

  it('is simulated as soon as one report is, whatever the descriptor says', async () => {
    expect((await build()).simulated).toBe(false);
    write('reports.csv', FILES['reports.csv'].replace('2025-01-20,false', '2025-01-20,true'));
    expect((await build()).simulated).toBe(true);
  });

  it('takes the one title of the standard where there are none by language', async () => {
    write('datapackage.json', JSON.stringify({ ...DESCRIPTOR, titles: undefined, title: '我市年报' }));
    expect((await build()).title).toEqual({ 'zh-CN': '我市年报', en: '我市年报' });
  });

  it('carries text as text, whatever it looks like', async () => {
    await build();
    expect(await ask(`SELECT name FROM agency WHERE agency_id = '320813-x'`, { name: 'text' })).toEqual([{ name: '"><img src=x onerror=alert(1)>' }]);
  });

  it('reads files as spreadsheets save them: a byte order mark, CRLF, columns in any order', async () => {
    write('requests.csv', '\uFEFFgranted,applicant,report_id\r\n7,total,a\r\n,total,b\r\n');
    await build();
    expect(await ask('SELECT report_id, granted FROM fact ORDER BY 1', { report_id: 'text', granted: 'number?' })).toEqual([
      { report_id: 'a', granted: 7 },
      { report_id: 'b', granted: null },
    ]);
  });

  it('gives the same version for the same data, wherever it stands, and another for other data', async () => {
    const { version } = await build();
    const elsewhere = mkdtempSync(join(tmpdir(), 'atlas-build-'));
    cpSync(directory, elsewhere, { recursive: true });
    expect((await buildDataset(elsewhere, join(elsewhere, 'again'))).version).toBe(version);
    rmSync(elsewhere, { recursive: true });
    write('requests.csv', FILES['requests.csv'].replace('21', '22'));
    expect((await build()).version).not.toBe(version);
  });
});

describe('a package that breaks its schema', () => {
  it('is refused with every fault, each with file, row, column and value', async () => {
    write('requests.csv', 'report_id,applicant,received,granted\na,total,21,-1\na,nobody,"1,234",0\n,total,3件,2.5\na,total,1,1\nz,total,1,99999999999\n');
    write('reports.csv', 'report_id,agency_id,year,scope,basis,published_on,simulated\na,320813,1999,region,table,2023-02-30,no\nb,nowhere,2024,,,,false\n');
    expect((await problems()).map(({ fault, file, row, column, value }) => [file, row, column, value, fault])).toEqual([
      ['reports.csv', 2, 'year', '1999', 'below_minimum'],
      ['reports.csv', 2, 'published_on', '2023-02-30', 'not_date'],
      ['reports.csv', 2, 'simulated', 'no', 'not_boolean'],
      ['reports.csv', 3, 'basis', '', 'missing_value'],
      ['requests.csv', 2, 'granted', '-1', 'below_minimum'],
      ['requests.csv', 3, 'applicant', 'nobody', 'not_listed'],
      ['requests.csv', 3, 'received', '1,234', 'not_integer'],
      ['requests.csv', 4, 'report_id', '', 'missing_value'],
      ['requests.csv', 4, 'received', '3件', 'not_integer'],
      ['requests.csv', 4, 'granted', '2.5', 'not_integer'],
      ['requests.csv', 6, 'granted', '99999999999', 'above_maximum'],
      ['reports.csv', 3, 'agency_id', 'nowhere', 'reference_unknown'],
      ['requests.csv', 5, 'report_id + applicant', 'a + total', 'key_repeated'],
      ['requests.csv', 6, 'report_id', 'z', 'reference_unknown'],
    ]);
  });

  it('is named with what to do about it', async () => {
    write('requests.csv', 'report_id,applicant,received\na,total,3件\n');
    await expect(build()).rejects.toThrow('requests.csv, row 2, column received has "3件": not_integer: write a whole number in plain digits, or leave the cell empty where it is unknown');
  });

  it('is refused for wrong heads and ragged rows, counting lines as a spreadsheet does', async () => {
    write('requests.csv', 'report_id,recieved,received,received\na,1,1,1\n\na,total\nb,1,2,3,4\n');
    expect((await problems()).map(({ fault, row, column }) => [row, column, fault])).toEqual([
      [1, 'applicant', 'column_missing'],
      [1, 'recieved', 'column_unknown'],
      [1, 'received', 'column_repeated'],
      [4, null, 'cells_missing'],
      [5, null, 'cells_surplus'],
    ]);
  });

  it('allows negative values only where the decree prints a change', async () => {
    write('datapackage.json', JSON.stringify({ ...DESCRIPTOR, resources: [...DESCRIPTOR.resources, { name: 'disclosures', path: 'disclosures.csv' }] }));
    write('disclosures.csv', 'report_id,licences_items_change,licences_items_before\na,-8,-1\n');
    expect((await problems()).map(({ column, value }) => [column, value])).toEqual([['licences_items_before', '-1']]);
  });

  it.each([
    ['an unclosed quote', 'report_id,applicant,received\na,"total,1\nb,total,2\n', 'quotes_malformed'],
    ['no rows and no head', '', 'column_missing'],
  ])('is refused for %s', async (_, text, fault) => {
    write('requests.csv', text);
    expect((await problems()).map((problem) => problem.fault)).toContain(fault);
  });

  it('is refused without a single report', async () => {
    write('datapackage.json', JSON.stringify({ ...DESCRIPTOR, resources: DESCRIPTOR.resources.slice(0, 2) }));
    write('reports.csv', 'report_id,agency_id,year,scope,basis,published_on,simulated\n');
    expect(await problems()).toMatchObject([{ fault: 'rows_missing', file: 'reports.csv' }]);
  });

  it('is refused in another encoding than UTF-8, naming the row', async () => {
    write('agencies.csv', Buffer.concat([Buffer.from('agency_id,name,short_name,level,kind\n320813,'), Buffer.from([0xbb, 0xb4, 0xb0, 0xb2]), Buffer.from(',x,county,government\n')]));
    expect((await problems())[0]).toMatchObject({ fault: 'not_utf8', file: 'agencies.csv', row: 2 });
  });

  it.each([
    ['a path out of the package', { resources: [{ name: 'agencies', path: '../../etc/passwd' }] }, 'path_unsafe'],
    ['an absolute path', { resources: [{ name: 'agencies', path: '/etc/passwd' }] }, 'path_unsafe'],
    ['a resource nobody knows', { resources: [...DESCRIPTOR.resources, { name: 'bodies', path: 'agencies.csv' }] }, 'resource_unknown'],
    ['a missing file', { resources: [...DESCRIPTOR.resources, { name: 'stated', path: 'stated.csv' }] }, 'file_missing'],
    ['no reports', { resources: DESCRIPTOR.resources.filter(({ name }) => name !== 'reports') }, 'resource_missing'],
    ['a name that is no id', { name: '../x' }, 'descriptor_invalid'],
  ])('is refused for %s', async (_, change, fault) => {
    write('datapackage.json', JSON.stringify({ ...DESCRIPTOR, ...change }));
    expect((await problems()).map((problem) => problem.fault)).toContain(fault);
  });

  it('is refused where the descriptor is no JSON', async () => {
    write('datapackage.json', '{');
    expect((await problems())[0]).toMatchObject({ fault: 'descriptor_invalid', file: 'datapackage.json' });
  });

  it('leaves what was built before as it was', async () => {
    const before = await build();
    write('requests.csv', 'report_id,applicant,received\na,total,x\n');
    await expect(build()).rejects.toThrow(PackageError);
    expect(JSON.parse(readFileSync(join(out(), 'manifest.json'), 'utf8'))).toEqual(before);
    expect(existsSync(`${out()}.making`)).toBe(false);
  });

  it('lists a thousand faults and counts the rest', async () => {
    write('requests.csv', `report_id,applicant,received\n${'a,total,x\n'.repeat(1500)}`);
    await expect(build()).rejects.toThrow(/2999 problem\(s\)[\s\S]*… and 1999 more/);
  });
});
