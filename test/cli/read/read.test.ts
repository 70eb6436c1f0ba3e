import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../parse/files/support/office-writer';
import { reportFile } from '../../support/report-file';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the command as a person does, in a process of its own. */
function atlas(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync('npx', ['tsx', 'src/cli/atlas.ts', ...args], { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-read-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('atlas read', () => {
  it('reads folders and zips, writes one JSON a report, a package and a summary, and goes on where it stopped', () => {
    const input = join(folder, 'in');
    const out = join(folder, 'out');
    mkdirSync(join(input, 'deep'), { recursive: true });
    writeFileSync(join(input, 'a.pdf'), reportFile('淮安市洪泽区人民政府', 2023, 7));
    writeFileSync(join(input, 'deep', 'b.zip'), pack({ 'x.docx': reportFile('淮安市人民政府', 2023, 12), 'note.txt': 'nothing of interest' }));
    const first = atlas('read', input, '--out', out);
    expect(first.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm'))).toEqual([]);
    expect(first.status).toBe(3);
    expect(readdirSync(join(out, 'reports')).map((file) => file.replace(/-[0-9a-f]{10}(?:-\d+)?\.json$/u, '')).sort()).toEqual(['淮安市人民政府-2023', '淮安市洪泽区人民政府-2023']);
    const requests = Papa.parse<Record<string, string>>(readFileSync(join(out, 'package', 'requests.csv'), 'utf8'), { header: true, skipEmptyLines: true }).data;
    const totals = requests.filter(({ applicant }) => applicant === 'total').map(({ report_id, received }) => [report_id, received]);
    expect(totals).toEqual([[expect.stringMatching(/^320813\.2023\./u), '7'], [expect.stringMatching(/^320800\.2023\./u), '12']]);
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Record<string, unknown>;
    expect(summary).toMatchObject({ files: 2, kept: 0, reports: 2, inPackage: 2, documents: { refused: 1 } });

    writeFileSync(join(input, 'a.pdf'), reportFile('淮安市洪泽区人民政府', 2023, 8));
    expect(atlas('read', input, '--out', out).status).toBe(3);
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toMatchObject({ files: 2, kept: 1, reports: 2, inPackage: 2 });
    expect(readFileSync(join(out, 'package', 'requests.csv'), 'utf8')).toMatch(/^320813\.2023\.[a-z]+\.table,total,8,/mu);
    expect(readdirSync(join(out, 'reports'))).toHaveLength(2);
    expect(readdirSync(out).filter((file) => file.includes('.part'))).toEqual([]);
  }, 60_000);

  it('ends with 0 where every document was read whole', () => {
    const file = join(folder, 'whole.docx');
    writeFileSync(file, reportFile('淮安市人民政府', 2024, 3));
    expect(atlas('read', file, '--out', join(folder, 'whole')).status).toBe(0);
  }, 30_000);

  it('prints figures alone on standard output', () => {
    const file = join(folder, 'figures.docx');
    writeFileSync(file, reportFile('淮安市人民政府', 2024, 3));
    const { status, stdout } = atlas('read', '--figures', file);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ year: 2024, requests_layout: '2021', requests: { received: [3, 0, 0, 0, 0, 0, 3], granted: [3, 0, 0, 0, 0, 0, 3] } });
  }, 30_000);

  it('prints nothing but the reason where a file cannot be read', () => {
    const file = join(folder, 'broken.docx');
    writeFileSync(file, reportFile('淮安市人民政府', 2024, 3).subarray(0, 400));
    const { status, stdout, stderr } = atlas('read', '--figures', file);
    expect(status).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain('Its end is missing');
  }, 30_000);

  it('speaks Chinese where it is asked to', () => {
    const file = join(folder, 'cut.docx');
    writeFileSync(file, reportFile('淮安市人民政府', 2024, 3).subarray(0, 400));
    expect(atlas('read', '--figures', file, '--lang', 'zh-CN').stderr).toContain('文件末尾缺失');
    expect(atlas('read', '--figures', file, '--lang', 'fr').status).toBe(1);
  }, 30_000);

  it('names a path that does not exist and writes nothing', () => {
    const { status, stderr } = atlas('read', join(folder, 'none'), '--out', join(folder, 'never'));
    expect(status).toBe(1);
    expect(stderr).toContain('no such file');
    expect(existsSync(join(folder, 'never', 'package'))).toBe(false);
  }, 30_000);
});
