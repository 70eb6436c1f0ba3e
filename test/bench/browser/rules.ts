/** Runs in the page of `rules-browser.ts`: opens a dataset as the app does, then holds its reports against the rules. */
import { openBrowserEngine } from '../../../src/engine/browser/open';
import type { Manifest } from '../../../src/model/manifest';
import { runRules } from '../../../src/query/rule-run';

export interface Timed {
  readonly opened: number;
  readonly all: number;
  readonly rules: readonly { readonly id: string; readonly milliseconds: number }[];
}

async function timed(): Promise<Timed> {
  const start = performance.now();
  const manifest = (await (await fetch('/dataset/manifest.json')).json()) as Manifest;
  const engine = await openBrowserEngine({ manifest, base: '/dataset/', onProgress: () => undefined, onFatal: (error) => { throw error; } });
  const began = performance.now();
  const rules: { id: string; milliseconds: number }[] = [];
  let last: { id: string; at: number } | null = null;
  await runRules(engine, {
    onProgress(_done, _of, next) {
      const now = performance.now();
      if (last) rules.push({ id: last.id, milliseconds: now - last.at });
      last = next === null ? null : { id: next, at: now };
    },
  });
  const all = performance.now() - began;
  await engine.close();
  return { opened: began - start, all, rules };
}

Object.assign(window, { timed });
