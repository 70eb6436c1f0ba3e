import type { EChartsType } from '../echarts';
import type { Box, ChartKindEntry, DrawingStyle } from '../kinds/kind';
import type { ChartModel, Translate } from '../model';
import type { ChartTable } from '../table';
import type { Tip } from '../tip';

/** A place of a chart: an item (a category, a body, a node or link) and, where one is meant, a series. */
export interface Hit {
  readonly item: number;
  readonly series: number | null;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A drawn chart as pointing needs it: the instance, the kind that drew it, the style it was drawn in. */
export interface Drawn<K> {
  readonly chart: EChartsType;
  readonly kind: K;
  readonly style: DrawingStyle;
}

/**
 * What everyone but the drawing asks of a model of one shape: words, table, pointing by mouse and keys.
 * A new shape is a new file with one of these and an entry in the registry.
 */
export interface ShapeEntry<M extends ChartModel, K extends ChartKindEntry<M>> {
  /** What the values are counted in, in words. */
  readonly unit: (model: M, t: Translate) => string;
  readonly table: (model: M, t: Translate) => ChartTable;
  /** How much the chart shows and its extremes, in a sentence. */
  readonly describe: (model: M, t: Translate) => string;
  readonly tip: (model: M, kind: K, hit: Hit, t: Translate) => Tip | null;
  /** What choosing a place opens; null where nothing. */
  readonly idOf: (model: M, hit: Hit) => string | null;
  /** The place one step away by an arrow key, or at an end by Home and End; null for other keys. */
  readonly step: (model: M, kind: K, from: Hit | null, key: string) => Hit | null;
  /** The place nearest to a point of the picture, in CSS pixels; null where there is none. */
  readonly hitAt: (model: M, drawn: Drawn<K>, at: Place) => Hit | null;
  /** The ids of what lies in a part of the picture, where dragging over it chooses. */
  readonly within?: (model: M, drawn: Drawn<K>, box: Box) => readonly string[];
  /** Where a place lies in the picture, for the tip of the keyboard's focus. */
  readonly positionOf: (model: M, drawn: Drawn<K>, hit: Hit) => Place;
}

/** The index within bounds. */
export const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** Steps through a plain list by any arrow key, Home and End. */
export function stepThrough(count: number, from: Hit | null, key: string): Hit | null {
  const last = count - 1;
  if (last < 0) return null;
  if (key === 'Home') return { item: 0, series: null };
  if (key === 'End') return { item: last, series: null };
  const by = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return null;
  return { item: from ? clamp(from.item + by, last) : 0, series: null };
}
