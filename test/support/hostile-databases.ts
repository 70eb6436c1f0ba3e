import { zipSync } from 'fflate';
import { makeNodeDatabase } from '@/engine/node-make-database';
import { changed } from '@/query/own/change';
import { SCRIPTS, type HostileFile } from './hostile-files';

const report = (id: string, body: string) => ({ report_id: id, agency_id: body, year: 2018, scope: 'agency', layout: '2021', basis: 'table', simulated: false });
const AGENCIES = 'agency_id,name,short_name,level,kind\n';
const REPORTS = 'report_id,agency_id,year,scope,basis,simulated\n';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function packed(agencies: readonly string[], reports: readonly string[]): Uint8Array {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const descriptor = { name: 'x', resources: [{ name: 'agencies', path: 'agencies.csv' }, { name: 'reports', path: 'reports.csv' }] };
  return zipSync({ 'datapackage.json': bytes(JSON.stringify(descriptor)), 'agencies.csv': bytes(`${AGENCIES}${agencies.join('\n')}\n`), 'reports.csv': bytes(`${REPORTS}${reports.join('\n')}\n`) });
}

/** Databases and packages that mean no good, each of which takes an engine of its own to find out: few. */
export async function hostileDatabases(): Promise<readonly HostileFile[]> {
  const foreign = await makeNodeDatabase('foreign.duckdb');
  await foreign.engine.execute('CREATE TABLE report AS SELECT 1 AS a');
  const { database } = await changed(() => makeNodeDatabase('own.duckdb'), null, [{ kind: 'add', rows: { agency: [{ agency_id: 'a', name: '甲', short_name: '甲', level: 'county', kind: 'government' }], report: [report('own.a.2018.agency.1', 'a')] } }]);
  return [
    { name: 'foreign.duckdb', content: await foreign.finish(), end: 'brought', says: /不是本程序导出的.*重新导出/su },
    { name: 'cut.duckdb', content: database.slice(0, Math.floor(database.length / 2)), end: 'brought', says: /DuckDB 数据库（\.duckdb）已损坏或不完整.*重新下载/su },
    { name: 'talking-package.zip', content: packed(SCRIPTS.map((text, at) => `s${String(at)},${quoted(text)},${quoted(text)},department,department`), SCRIPTS.map((_, at) => `r${String(at)},s${String(at)},2018,agency,table,false`)), end: 'brought', says: /已存入 7 份报告/u },
    { name: 'twice-package.zip', content: packed(['a,甲,甲,county,government'], ['r1,a,2018,agency,table,false', 'r1,a,2019,agency,table,false']), end: 'brought', says: /两行说的是同一项/u },
  ];
}
