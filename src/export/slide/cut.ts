import { formatValue } from '@/chart/format';
import { unitName } from '@/chart/words';
import type { CategoriesModel, ChartModel, Translate } from '@/chart/model';

/** How many categories a slide takes before its type would be too small to read from a chair. */
const ROWS = 20;
const COLUMNS = 24;
const COLUMN_KINDS: readonly string[] = ['grouped_bars', 'lines'];
/** How many panels of small multiples; half as many beside a comment. */
export const PANELS = 8;

/**
 * A model as a slide shows it: the first categories, and a note that says how many more there are. Their sum is
 * given only where the figures may be added up.
 *
 * @param panels the most panels of small multiples
 */
export function forSlide(model: ChartModel, t: Translate, panels = PANELS): ChartModel {
  if (model.shape !== 'categories') return model;
  if (model.kind === 'small_multiples') return withPanels(model, panels, t);
  const room = COLUMN_KINDS.includes(model.kind) ? COLUMNS : ROWS;
  if (model.categories.length <= room) return model;
  const cut = { ...model, categories: model.categories.slice(0, room), series: model.series.map((series) => ({ ...series, points: series.points.slice(0, room) })) };
  return { ...cut, notes: [restNote(model, room, t), ...model.notes] };
}

/** The first bodies that are compared, with the yardsticks that stand in every panel. */
function withPanels(model: CategoriesModel, panels: number, t: Translate): CategoriesModel {
  const compared = model.series.filter(({ reference }) => !reference);
  if (compared.length <= panels) return model;
  const shown = new Set(compared.slice(0, panels));
  return { ...model, series: model.series.filter((series) => series.reference === true || shown.has(series)), notes: [t('export.slide.cut', { shown: panels, rest: compared.length - panels }), ...model.notes] };
}

function restNote(model: CategoriesModel, room: number, t: Translate): string {
  const rest = model.categories.length - room;
  const named = { shown: room, rest };
  const [series] = model.series;
  if (!model.additive || model.series.length !== 1 || !series) return t('export.slide.cut', named);
  const values = series.points.slice(room).flatMap((point) => (point.state === 'value' ? [point.value] : []));
  const sum = values.reduce((total, value) => total + value, 0);
  return t('export.slide.cut_sum', { ...named, known: values.length, sum: formatValue(sum, model.unit), unit: unitName(model.unit, t) });
}
