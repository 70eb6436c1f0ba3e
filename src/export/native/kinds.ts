import type { ChartModel } from '@/chart/model';

/**
 * Whether office programs can draw a chart themselves. Not so ranks, whose axis runs downwards, nor logarithmic scales
 * that begin at zero, nor kinds that these programs lack: they go out as a picture with their table.
 */
export function isNative(model: ChartModel): boolean {
  if (model.shape === 'categories') return NATIVE_KINDS.includes(model.kind) && model.unit !== 'rank';
  return model.shape === 'points' && model.kind === 'scatter' && model.axes.every(({ scale }) => scale === 'linear');
}

const NATIVE_KINDS: readonly string[] = ['ranked_bars', 'grouped_bars', 'stacked_bars', 'lines', 'slope'];
