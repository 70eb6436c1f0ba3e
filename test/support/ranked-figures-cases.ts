import { expect } from 'vitest';
import { metricOf, METRICS } from '@/model/metrics';
import { SCOPES } from '@/model/scope';
import { historyQuery } from '@/query/history';
import { besideFigures, rankedFiguresQuery } from '@/query/ranked-figures';
import { RANKING_SORTS, rankingQuery } from '@/query/ranking';
import type { BodySelection } from '@/query/selection';
import type { QueryCase } from './query-cases';

const SELECTIONS: readonly BodySelection[] = [
  { kind: 'rule', under: null, levels: [] },
  { kind: 'rule', under: null, levels: ['department'] },
  { kind: 'rule', under: '32', levels: [] },
  { kind: 'listed', ids: ['d1', 'd2', 'g1', 'g2', '320800', '320813', 'nobody'] },
];

/** One question about who stands where with all their figures says what one about who and one about their figures do. */
export const RANKED_FIGURES_CASES: readonly QueryCase[] = SCOPES.flatMap((scope) =>
  [false, true].map((unstated): QueryCase => ({
    name: `ranked figures are a ranking and the figures of its bodies, every metric: ${scope}${unstated ? ' and unstated' : ''}`,
    async run(engine) {
      let figures = 0;
      for (const [index, selection] of SELECTIONS.entries()) {
        for (const year of [2023, 2024]) {
          const sort = RANKING_SORTS[index % RANKING_SORTS.length] ?? 'value_desc';
          const asked = { selection, scope, unstated, metric: metricOf(index % 2 === 0 ? 'processed' : 'granted_rate'), sort, limit: 25 };
          const rows = await engine.run(rankedFiguresQuery({ ...asked, year, beside: METRICS }));
          const ranking = await engine.run(rankingQuery({ ...asked, years: { first: year, last: year } }));
          expect(rows.map((row) => Object.fromEntries(Object.keys(ranking[0] ?? {}).map((column) => [column, row[column as keyof typeof row]])))).toEqual(ranking);
          const ids = ranking.map(({ agency_id }) => agency_id);
          const history = await engine.run(historyQuery({ selection: { kind: 'listed', ids }, scope, unstated, metrics: METRICS, firstYear: year, lastYear: year }));
          const key = ({ agency_id, metric }: { readonly agency_id: string; readonly metric: string }): string => `${agency_id} ${metric}`;
          const sorted = <Row extends { readonly agency_id: string; readonly metric: string }>(all: readonly Row[]): readonly Row[] => [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
          expect(sorted(besideFigures(rows, METRICS))).toEqual(sorted(history));
          figures += history.length;
        }
      }
      expect(figures).toBeGreaterThan(METRICS.length);
    },
  })),
);
