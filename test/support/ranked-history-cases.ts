import { expect } from 'vitest';
import { METRICS } from '@/model/metrics';
import { SCOPES } from '@/model/scope';
import { historyQuery } from '@/query/history';
import { bodiesOf, rankedHistoryQuery, yearsOf } from '@/query/ranked-history';
import { RANKING_SORTS, rankingQuery } from '@/query/ranking';
import type { BodySelection } from '@/query/selection';
import type { QueryCase } from './query-cases';

const SELECTIONS: readonly BodySelection[] = [
  { kind: 'rule', under: null, levels: [] },
  { kind: 'rule', under: '32', levels: ['county'] },
  { kind: 'listed', ids: ['d1', 'd2', 'g1', 'g2', '320800', '320813', 'nobody'] },
];
const YEARS = [{ first: 2008, last: 2026, all: true }, { first: 2023, last: 2024 }] as const;

/** One question about who stands where over years with all their years says what one about who and one about them do. */
export const RANKED_HISTORY_CASES: readonly QueryCase[] = SCOPES.flatMap((scope) =>
  [false, true].map((unstated): QueryCase => ({
    name: `ranked histories are a ranking over years and the years of its bodies, every metric: ${scope}${unstated ? ' and unstated' : ''}`,
    async run(engine) {
      let figures = 0;
      for (const [index, metric] of METRICS.entries()) {
        const sort = RANKING_SORTS[index % RANKING_SORTS.length] ?? 'value_desc';
        const selection = SELECTIONS[index % SELECTIONS.length] ?? { kind: 'listed', ids: [] };
        const floor = index % 2 === 0 ? 0 : 30;
        for (const years of YEARS) {
          const asked = { selection, scope, unstated, metric, floor };
          const rows = await engine.run(rankedHistoryQuery({ ...asked, years, sort, limit: 25 }));
          const ranking = await engine.run(rankingQuery({ ...asked, years, sort, limit: 25 }));
          expect(bodiesOf(rows).map(({ agency_id, name, short_name }) => ({ agency_id, name, short_name }))).toEqual(ranking.map(({ agency_id, name, short_name }) => ({ agency_id, name, short_name })));
          const ids = ranking.map(({ agency_id }) => agency_id);
          const history = await engine.run(historyQuery({ ...asked, selection: { kind: 'listed', ids }, metrics: [metric], firstYear: years.first, lastYear: years.last }));
          const byBody = [...yearsOf(rows, metric)].sort((a, b) => (a.agency_id < b.agency_id ? -1 : a.agency_id > b.agency_id ? 1 : a.year - b.year));
          expect(byBody).toEqual(history);
          figures += history.length;
          expect(rows.filter(({ year }) => year === null).map(({ agency_id }) => agency_id)).toEqual(ranking.filter(({ report_id }) => report_id === null).map(({ agency_id }) => agency_id));
        }
      }
      expect(figures).toBeGreaterThan(METRICS.length);
    },
  })),
);
