import type { ChartKind } from '@/chart/model';

/** Kinds that office programs can draw themselves. The others go out as a picture with their table. */
export const nativeKinds: readonly ChartKind[] = ['ranked_bars', 'grouped_bars', 'stacked_bars', 'lines'];
