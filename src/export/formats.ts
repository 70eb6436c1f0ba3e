import { toCsv } from './csv';
import { isNative } from './native/kinds';
import type { ChartModel } from '@/chart/model';
import type { ExportInput } from './export-input';
import type { FRAMES } from './picture-layout';

/** A file that a chart can become; `export.format.<label>` is what the menu calls it. */
export interface ExportFormat {
  readonly id: string;
  readonly group: (typeof EXPORT_GROUPS)[number];
  readonly label: (model: ChartModel) => string;
  readonly extension: string;
  /** Fetches what writes the format and writes it. */
  readonly make: (input: ExportInput) => Promise<Blob>;
}

/** The order of the menu. */
export const EXPORT_GROUPS = ['pictures', 'slides', 'data'] as const;

const picture = (id: string, frame: keyof typeof FRAMES): ExportFormat => ({
  id,
  group: 'pictures',
  label: () => id,
  extension: 'png',
  make: async (input) => {
    const [{ toPng }, { FRAMES: frames }] = await Promise.all([import('./picture'), import('./picture-layout')]);
    return toPng({ ...input, frame: frames[frame] });
  },
});

/** Every format. A new one is one entry here and its texts. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  picture('png', 'whole'),
  picture('png_16_9', 'wide'),
  picture('png_4_3', 'classic'),
  picture('png_square', 'square'),
  {
    id: 'svg',
    group: 'pictures',
    label: () => 'svg',
    extension: 'svg',
    make: async (input) => {
      const [{ toSvg }, { FRAMES: frames }] = await Promise.all([import('./svg'), import('./picture-layout')]);
      return new Blob([await toSvg({ ...input, frame: frames.whole })], { type: 'image/svg+xml;charset=utf-8' });
    },
  },
  {
    id: 'pptx',
    group: 'slides',
    label: (model) => (isNative(model) ? 'pptx' : 'pptx_picture'),
    extension: 'pptx',
    make: async (input) => (await import('./pptx/one-chart')).oneChartPptx(input),
  },
  {
    id: 'csv',
    group: 'data',
    label: () => 'csv',
    extension: 'csv',
    make: ({ model, caption, t }) => Promise.resolve(new Blob([toCsv(model, caption, t)], { type: 'text/csv;charset=utf-8' })),
  },
  {
    id: 'xlsx',
    group: 'data',
    label: (model) => (isNative(model) ? 'xlsx' : 'xlsx_data'),
    extension: 'xlsx',
    make: async (input) => (await import('./sheet')).toXlsx(input, `${input.site}#${input.pin.address}`),
  },
];
