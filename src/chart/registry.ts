import { groupedBars } from './kinds/grouped-bars';
import { heatMap } from './kinds/heat-map';
import { lines } from './kinds/lines';
import { rankedBars } from './kinds/ranked-bars';
import { stackedBars } from './kinds/stacked-bars';
import type { ChartKind } from './model';
import type { ChartKindEntry } from './kinds/kind';

/** Every chart kind with how it is drawn. A new member of `CHART_KINDS` fails to compile until it stands here. */
export const CHARTS: Readonly<Record<ChartKind, ChartKindEntry>> = {
  ranked_bars: rankedBars,
  grouped_bars: groupedBars,
  stacked_bars: stackedBars,
  lines,
  heat_map: heatMap,
};

/** Makes sure that a kind can be drawn; at once for the kinds of the first view. */
export async function prepare(kind: ChartKind): Promise<void> {
  await CHARTS[kind].modules?.();
}
