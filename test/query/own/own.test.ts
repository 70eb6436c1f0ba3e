import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { makeNodeDatabase } from '@/engine/node-make-database';
import { openNodeEngine } from '@/engine/node';
import type { FileEngine } from '@/engine/files';
import { OWN_CASES } from './cases';
import { ROUND_TRIP_CASES } from './round-trip';
import { SHEET_CASES } from './sheet-cases';

const folders: string[] = [];

async function open(): Promise<FileEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-own-'));
  folders.push(folder);
  const path = (name: string): string => join(folder, name);
  const put = (name: string, bytes: Uint8Array): Promise<void> => {
    writeFileSync(path(name), bytes);
    return Promise.resolve();
  };
  return { ...(await openNodeEngine()), path, put, take: (name: string) => Promise.resolve(new Uint8Array(readFileSync(path(name)))), drop: () => Promise.resolve() };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('own data, in Node', () => {
  it.each([...OWN_CASES, ...ROUND_TRIP_CASES])('$name', ({ run }) => run({ make: () => makeNodeDatabase('own.duckdb'), open }));
});

describe('a table of one’s own, in Node', () => {
  it.each(SHEET_CASES)('$name', ({ run }) => run({ make: () => makeNodeDatabase('own.duckdb'), open }));
});
