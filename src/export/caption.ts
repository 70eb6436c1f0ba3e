import { drawingOf } from '@/chart/registry';
import type { ChartModel, Translate } from '@/chart/model';

/** What stands round a chart wherever it goes: the same words in a picture, a sheet or a slide. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  /** Coverage, notes, source and date, a line each. */
  readonly foot: readonly string[];
  /** Set where the figures are simulated: must be seen on every export. */
  readonly warning: string | null;
}

/** The caption of a chart. @param today the day of export, as the visitor's clock has it. */
export function captionOf(model: ChartModel, today: Date, t: Translate): Caption {
  const date = `${String(today.getFullYear())}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
  return {
    title: model.title,
    subtitle: model.subtitle,
    unit: drawingOf(model).unit(t),
    foot: [model.coverage, ...(model.definition === undefined ? [] : [model.definition]), ...model.notes, model.source, t('chart.exported', { date })],
    warning: model.simulated ? t('chart.simulated') : null,
  };
}
