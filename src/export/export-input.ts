import type { FigureLocale } from '@/chart/format';
import type { ChartModel, Translate } from '@/chart/model';
import type { ChartTheme } from '@/chart/theme';
import type { Caption } from './caption';
import type { Pin } from './deck/deck';

/** What a file is made from: the chart as it is on screen, and where it came from. */
export interface ExportInput {
  readonly model: ChartModel;
  readonly caption: Caption;
  readonly theme: ChartTheme;
  readonly locale: FigureLocale;
  readonly t: Translate;
  readonly pin: Pin;
  /** The site's own address, before the `#` of a view. */
  readonly site: string;
}
