import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { ChartModel } from '@/chart/model';

/** A chart that the page shows now. */
export interface ShownChart {
  readonly element: Element;
  readonly model: () => ChartModel;
  /** A newer answer is on its way. */
  readonly stale: () => boolean;
}

/** The charts of the page on screen: pinning, embedding and refreshing name one of them. */
export const useChartsOnPage = defineStore('charts-on-page', () => {
  const shown = shallowRef<readonly ShownChart[]>([]);

  /** Lists a chart; the answer takes it off again. */
  function add(chart: ShownChart): () => void {
    shown.value = [...shown.value, chart].sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    return () => {
      shown.value = shown.value.filter((each) => each !== chart);
    };
  }

  /** The name of a chart within its page: its kind and how manieth of that kind it is, as in `lines-1`. */
  function idOf(chart: ShownChart): string {
    const { kind } = chart.model();
    const place = shown.value.filter((each) => each.model().kind === kind).indexOf(chart);
    return `${kind}-${String(place + 1)}`;
  }

  /** The chart of a name; null while the page does not show it. */
  const find = (id: string): ShownChart | null => shown.value.find((chart) => idOf(chart) === id) ?? null;

  return { shown, add, idOf, find };
});
