import { expect, it } from 'vitest';
import { historyModel, type HistoryKind } from '@/chart/build/history';
import { REFERENCES } from '@/chart/build/references';
import { metricOf } from '@/model/metrics';
import { COMPARE_KINDS, overYears, showsReferences } from '@/store/compare';
import { wordsOf } from '../support/words';

const HISTORY_KINDS = COMPARE_KINDS.filter((kind): kind is HistoryKind & typeof kind => overYears(kind));

it.each(HISTORY_KINDS)('yardsticks are asked for just where a picture over years draws them: %s', (kind) => {
  const course = [2023, 2024].map((year) => ({ year, known: 2, pooled: 0.5, mean: 0.5, median: 0.4, p10: 0.1, q1: 0.2, q3: 0.6, p90: 0.9 }));
  const model = historyModel(
    { kind, metric: metricOf('granted_rate'), bodies: [{ agency_id: 'a', name: '甲区', short_name: '甲区' }], chosen: 1, years: [2023, 2024], rows: [], course, references: REFERENCES },
    { t: wordsOf('zh-CN'), scope: 'region', dataset: { title: '', version: '', simulated: false } },
  );
  const drawn = model.series.some(({ reference }) => reference === true) || model.bands !== undefined;
  expect(drawn).toBe(showsReferences(kind));
});
