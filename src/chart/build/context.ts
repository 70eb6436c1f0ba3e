import type { Translate } from '../model';
import type { Scope } from '@/model/scope';

/** What every chart model needs besides its rows: words, and where the figures come from. */
export interface ChartContext {
  readonly t: Translate;
  readonly dataset: { readonly title: string; readonly version: string; readonly simulated: boolean };
  readonly scope: Scope;
}

/** The source line under a chart. */
export function sourceLine({ t, dataset }: ChartContext): string {
  return t('chart.source', { title: dataset.title, version: dataset.version.slice(0, 8) });
}
