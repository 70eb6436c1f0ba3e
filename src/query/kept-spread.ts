import type { Metric } from '@/model/metrics';
import type { BodySelection, ScopeChoice } from './selection';
import type { SqlPart } from './sql-part';
import { summedPlace } from './summed-place';

/** What `spread` says instead of a level where bodies of every level are taken together. */
export const ANY_LEVEL = '';

/** Where the measures of everyone, or of everyone of a level, stand. */
export interface KeptSpread {
  /** Their rows in `reporting`. */
  readonly bodies: SqlPart;
  /** Their rows in `spread`, one a year. */
  readonly rows: SqlPart;
}

/** The measures made beforehand that answer for the bodies of a question; null where there are none. */
export function keptSpread(selection: BodySelection, choice: ScopeChoice, metric: Metric): KeptSpread | null {
  const place = summedPlace(selection, choice);
  if (place?.under !== null || place.levels.length > 1) return null;
  const [level] = place.levels;
  return {
    bodies: level === undefined ? { sql: 'scope = ?', params: [place.scope] } : { sql: 'scope = ? AND level = ?', params: [place.scope, level] },
    rows: { sql: 'metric = ? AND scope = ? AND level = ?', params: [metric.id, place.scope, level ?? ANY_LEVEL] },
  };
}
