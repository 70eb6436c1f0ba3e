import { drawingOf } from '@/chart/registry';
import { dayOf } from './day';
import type { ChartModel, Translate } from '@/chart/model';

/** What stands round a chart wherever it goes: the same words in a picture, a sheet or a slide. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  /** The day of export. */
  readonly date: string;
  /** Coverage, definition, notes, source, date and the way back, a line each. */
  readonly foot: readonly string[];
  /** Set where the figures are simulated: must be seen on every export. */
  readonly warning: string | null;
}

/** Addresses longer than this (hundreds of bodies chosen by hand) would fill the picture. */
const ADDRESS = 400;

/**
 * The caption of a chart.
 * @param today the day of export, as the visitor's clock has it.
 * @param address where the chart can be opened again; written out where it is not too long.
 */
export function captionOf(model: ChartModel, today: Date, t: Translate, address = ''): Caption {
  const date = dayOf(today);
  const definition = model.definition === undefined ? [] : [model.definition];
  const link = address === '' || address.length > ADDRESS ? [] : [t('export.link', { address })];
  return {
    title: model.title,
    subtitle: model.subtitle,
    unit: drawingOf(model).unit(t),
    date,
    foot: [model.coverage, ...definition, ...model.notes, model.source, t('chart.exported', { date }), ...link],
    warning: model.simulated ? t('chart.simulated') : null,
  };
}
