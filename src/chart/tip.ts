import { pointRemarks, pointText } from './words';
import type { ChartModel, ColourRole, Translate } from './model';

/** What is said about the place that is pointed at. Plain text throughout. */
export interface Tip {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string; readonly remarks: readonly string[]; readonly colour: ColourRole; readonly near: boolean }[];
}

/** More lines than this do not fit beside a pointer; the nearest and its neighbours stay. */
const LINES = 12;

/** The tip for a category and, where one was hit, a series. */
export function tipFor(model: ChartModel, category: number, series: number | null, t: Translate): Tip | null {
  const place = model.categories[category];
  if (!place) return null;
  const only = model.kind === 'heat_map' && series !== null;
  const from = series === null || only ? 0 : Math.max(0, Math.min(series - LINES / 2, model.series.length - LINES));
  const lines = model.series
    .map((entry, index) => ({ entry, index }))
    .filter(({ index }) => (only ? index === series : index >= from && index < from + LINES))
    .flatMap(({ entry, index }) => {
      const point = entry.points[category];
      if (!point) return [];
      return [{ label: entry.label, text: pointText(point, model.unit, t), remarks: pointRemarks(point, t), colour: entry.colour, near: index === series }];
    });
  return { title: place.fullLabel, lines };
}
