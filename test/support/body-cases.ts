import { expect } from 'vitest';
import { metricOf } from '@/model/metrics';
import { bodyProfileQuery } from '@/query/body-profile';
import { medianCourseQuery } from '@/query/median-course';
import { ABOVE } from '@/query/above';
import { bodiesQuery } from '@/query/bodies';
import { peersQuery } from '@/query/peers';
import { regionsQuery } from '@/query/regions';
import { aboveOf } from '@/store/bodies';
import type { QueryCase } from './query-cases';

/** Cases over the small made-up dataset of `fixture.ts`. */
export const FIXTURE_BODY_CASES: readonly QueryCase[] = [
  {
    name: 'medians leave small samples of a rate out and count them, and keep counts of any size',
    async run(engine) {
      const rows = await engine.run(
        medianCourseQuery({
          selection: { kind: 'rule', under: '01', levels: ['department'] },
          scope: 'agency',
          unstated: false,
          metrics: [metricOf('received'), metricOf('granted_rate')],
          firstYear: 2023,
          lastYear: 2025,
        }),
      );
      // d1: 0 received, 0 of 0 granted; d2: 20 received, 15 of 20 granted, and 20 is below thirty.
      expect(rows).toEqual([
        { year: 2024, metric: 'granted_rate', known: 0, small: 1, median: null, bodies: 2 },
        { year: 2024, metric: 'received', known: 2, small: 0, median: 10, bodies: 2 },
      ]);
    },
  },
  {
    name: 'medians take the one report of a body and year that counts, of the scope asked for',
    async run(engine) {
      const rows = await engine.run(
        medianCourseQuery({ selection: { kind: 'rule', under: null, levels: [] }, scope: 'region', unstated: true, metrics: [metricOf('received')], firstYear: 2023, lastYear: 2024 }),
      );
      // 2023: g1 100. 2024: g1 200 (its table, not its narrative's 999) and g2 50, unstated.
      expect(rows.map(({ year, known, median }) => [year, known, median])).toEqual([
        [2023, 1, 100],
        [2024, 2, 125],
      ]);
    },
  },
  {
    name: 'a body has its parent and those under it; one that is not there has no row',
    async run(engine) {
      expect(await engine.run(bodyProfileQuery('d1'))).toEqual([{ parent_id: 'g1', parent_name: '甲区人民政府', below: 0, placement_note: null }]);
      expect(await engine.run(bodyProfileQuery('g1'))).toEqual([{ parent_id: null, parent_name: null, below: 2, placement_note: null }]);
      expect(await engine.run(bodyProfileQuery('nobody'))).toEqual([]);
    },
  },
];

/** Cases over the published figures. */
export const REAL_BODY_CASES: readonly QueryCase[] = [
  {
    name: 'every body stands under the same region in SQL and in TypeScript',
    async run(engine) {
      const sql = `SELECT agency_id, ${ABOVE} AS above FROM agency LEFT JOIN region r USING (region_code)`;
      const rows = await engine.run({ name: 'above', sql, params: [], shape: { agency_id: 'text', above: 'text?' } });
      const regions = new Map((await engine.run(regionsQuery())).map((region) => [region.region_code, region]));
      const bodies = await engine.run(bodiesQuery());
      expect(rows.length).toBeGreaterThan(400);
      expect(new Map(bodies.map((body) => [body.agency_id, aboveOf(body, regions)]))).toEqual(new Map(rows.map(({ agency_id, above }) => [agency_id, above])));
    },
  },
  {
    name: 'a median says how many bodies were chosen: as many as the peers of a body, and the body',
    async run(engine) {
      const anchor = { anchor: '320813', ratio: 2, year: 2024, scope: 'region' } as const;
      const peers = await engine.run(peersQuery(anchor, ['same_parent', 'same_kind']));
      for (const { preset, peers: others } of peers) {
        const selection = { kind: 'peers', ...anchor, preset: preset as 'same_parent' | 'same_kind' } as const;
        const [row] = await engine.run(medianCourseQuery({ selection, scope: 'region', unstated: false, metrics: [metricOf('received')], firstYear: 2024, lastYear: 2024 }));
        expect([preset, row?.bodies]).toEqual([preset, others + 1]);
      }
    },
  },
  {
    name: '洪泽区 stands under 淮安市; where 平潭 is placed is said',
    async run(engine) {
      expect(await engine.run(bodyProfileQuery('320813'))).toEqual([{ parent_id: '320800', parent_name: '淮安市人民政府', below: 0, placement_note: null }]);
      const [pingtan] = await engine.run(bodyProfileQuery('350128-pingtanzongheshiyanqu'));
      expect(pingtan?.placement_note).toContain('平潭县');
    },
  },
  {
    name: 'the median of two bodies lies between them',
    async run(engine) {
      const rows = await engine.run(
        medianCourseQuery({
          selection: { kind: 'listed', ids: ['320800', '320813'] },
          scope: 'region',
          unstated: false,
          metrics: [metricOf('received'), metricOf('granted_or_in_part_rate')],
          firstYear: 2024,
          lastYear: 2024,
        }),
      );
      // 淮安市 3119 received, 1816 of 3050; 洪泽区 95 received, 59 of 95.
      expect(rows.map(({ metric, known }) => [metric, known])).toEqual([
        ['granted_or_in_part_rate', 2],
        ['received', 2],
      ]);
      expect(rows[0]?.median).toBeCloseTo((1816 / 3050 + 59 / 95) / 2, 12);
      expect(rows[1]?.median).toBe((3119 + 95) / 2);
    },
  },
];
