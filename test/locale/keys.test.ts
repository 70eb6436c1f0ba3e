import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHART_KINDS } from '@/chart/model';
import en from '@/locale/en';
import zhCN from '@/locale/zh-CN';
import { AGENCY_LEVELS } from '@/model/agency';
import { METRIC_GROUPS, METRICS } from '@/model/metrics';
import { CAUSES, REASONS, RULE_IDS, SEVERITIES, STATUSES } from '@/model/rules';
import { MISSING_REASONS } from '@/chart/model';
import { SCOPES } from '@/model/scope';
import { EXAMPLES } from '@/query/examples';

interface Tree {
  readonly [key: string]: string | Tree;
}

function flatten(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [inner, text] of flatten(value, at)) found.set(inner, text);
  }
  return found;
}

const PAGES = import.meta.glob<{ default: Tree }>('/src/locale/*/pages/*.ts', { eager: true });

/** The texts that only some pages need, as they are reached: `<file name>.<key>`. */
const ofPages = (language: string): Tree =>
  Object.fromEntries(
    Object.entries(PAGES)
      .filter(([path]) => path.includes(`/${language}/`))
      .map(([path, { default: texts }]) => [path.replace(/^.*\/|\.ts$/g, ''), texts]),
  );

const chinese = flatten({ ...zhCN, ...ofPages('zh-CN') });
const english = flatten({ ...en, ...ofPages('en') });
/** English says one thing and several apart; which, `n` decides. */
const forms = (text: string): string[] => (text.includes('{n}') ? text.split(' | ').slice(0, 2) : [text]);
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('the locale files', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });
  it('have no empty text but where nothing can be done', () => {
    const empty = [...chinese, ...english].filter(([key, text]) => text.trim() === '' && key !== 'error.cancelled.remedy');
    expect(empty).toEqual([]);
  });
  it('fill in the same values', () => {
    for (const [key, text] of chinese) for (const form of forms(english.get(key) ?? '')) expect([key, placeholders(form)]).toEqual([key, placeholders(text)]);
  });
  it('use no character that vue-i18n reads as syntax outside its placeholders', () => {
    const odd = [...chinese, ...[...english].flatMap(([key, text]) => forms(text).map((form) => [key, form] as const))].filter(([, text]) => /[@|]/.test(text) || /[{}]/.test(text.replace(/\{\w+\}/g, '')));
    expect(odd).toEqual([]);
  });
  it('name everything that registries hold', () => {
    const needed = [
      ...METRICS.flatMap((metric) => [`metric.${metric.id}.name`, `metric.${metric.id}.note`, `unit.${metric.unit}`, ...(metric.kind === 'rate' ? [`none.${metric.none}`] : [])]),
      ...METRIC_GROUPS.map((group) => `group.${group}`),
      ...AGENCY_LEVELS.map((level) => `level.${level}`),
      ...SCOPES.map((scope) => `scope.${scope}`),
      ...MISSING_REASONS.map((reason) => `missing.${reason}`),
      ...RULE_IDS.flatMap((id) => ['name', 'meaning', 'remedy'].map((what) => `rule.id.${id}.${what}`)),
      ...SEVERITIES.map((severity) => `rule.severity.${severity}`),
      ...CAUSES.map((cause) => `rule.cause.${cause}`),
      ...REASONS.map((reason) => `rule.reason.${reason}`),
      ...STATUSES.map((status) => `rule.status.${status}`),
      ...EXAMPLES.map(({ id }) => `sql.example.${id}`),
      ...CHART_KINDS.flatMap((kind) => ['name', 'note'].map((what) => `methodology.chart.${kind}.${what}`)),
    ];
    expect(needed.filter((key) => !chinese.has(key))).toEqual([]);
  });
  it('speak of findings without blame', () => {
    expect([...chinese].filter(([key, text]) => key.startsWith('rule.') && /红牌|黄牌|违规|不合格|通报批评/.test(text))).toEqual([]);
  });
  it('have every key that the sources name in full', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|vue)$/.test(path) && !path.startsWith('locale'));
    const named = sources.flatMap((path) => [...readFileSync(join('src', path), 'utf8').matchAll(/\bt\('([a-z_.]+)'/g)].map(([, key = '']) => key));
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((key) => !chinese.has(key))).toEqual([]);
  });
});
