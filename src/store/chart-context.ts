import { computed, type ComputedRef } from 'vue';
import type { ChartContext } from '@/chart/build/context';
import type { Translate } from '@/chart/model';
import type { Language } from '@/locale';
import type { Scope } from '@/model/scope';
import { useDataset } from './dataset';

/** What chart models say about their source: the current dataset, in the visitor's words. */
export function useChartContext(t: Translate, language: () => Language, scope: () => Scope): ComputedRef<ChartContext> {
  const dataset = useDataset();
  return computed(() => ({
    t,
    scope: scope(),
    dataset: {
      title: dataset.manifest?.title[language()] ?? '',
      version: dataset.manifest?.version ?? '',
      simulated: dataset.manifest?.simulated ?? false,
    },
  }));
}
