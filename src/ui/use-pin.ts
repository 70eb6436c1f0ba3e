import { useRoute } from 'vue-router';
import { dayOf } from '@/export/day';
import { viewAddress } from '@/export/share';
import { useDataset } from '@/store/dataset';
import { useWords } from './words';
import type { Pin } from '@/export/deck/deck';

/** The site's own address, before the `#` of a view. */
export const siteAddress = (): string => window.location.href.replace(/#.*$/, '');

/** Where a chart on screen comes from. @param chart its name within the page. */
export function usePin(chart: () => string): () => Pin {
  const route = useRoute();
  const dataset = useDataset();
  const { language } = useWords();
  return () => ({
    address: viewAddress(route.fullPath),
    chart: chart(),
    language: language(),
    dataset: { id: dataset.manifest?.id ?? '', title: dataset.manifest?.title[language()] ?? '', version: dataset.manifest?.version ?? '' },
    day: dayOf(new Date()),
  });
}
