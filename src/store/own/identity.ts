import type { Manifest } from '@/model/manifest';
import type { OwnFacts } from '@/query/own/change';

/** Own data by itself, and together with what is published: datasets that exist in this browser alone. */
export const OWN_DATASETS = ['own', 'with-own'] as const;
export type OwnDataset = (typeof OWN_DATASETS)[number];

export const isOwnDataset = (id: string | null): id is OwnDataset => OWN_DATASETS.some((own) => own === id);

export const OWN_TITLES: Readonly<Record<OwnDataset, Manifest['title']>> = {
  own: { 'zh-CN': '自有数据', en: 'Own data' },
  'with-own': { 'zh-CN': '公开收录＋自有数据', en: 'Published + own data' },
};

/** What such a dataset is, in the words of a manifest. It is read through `published`, whose files it names. */
export function manifestOf(id: OwnDataset, published: Manifest, facts: OwnFacts, version: string): Manifest {
  const title = OWN_TITLES[id];
  if (id === 'own') return { ...published, id, title, version, simulated: facts.simulated, years: facts.years, row_counts: facts.row_counts };
  return {
    ...published,
    id,
    title,
    version: `${published.version.slice(0, 8)}-${version}`,
    simulated: published.simulated || facts.simulated,
    years: { first: Math.min(published.years.first, facts.years.first), last: Math.max(published.years.last, facts.years.last) },
    row_counts: Object.fromEntries(Object.entries(facts.row_counts).map(([table, rows]) => [table, rows + published.row_counts[table as keyof Manifest['row_counts']]])) as Manifest['row_counts'],
  };
}
