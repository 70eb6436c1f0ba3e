import type { RouteRecordRaw } from 'vue-router';
import { prepare } from '@/chart/registry';
import { dayOf } from '@/export/day';
import { differences, type Difference } from '@/export/deck/differences';
import { versionAddress } from '@/export/share';
import { openOffstage, type Offstage } from './offstage';
import type { FigureLocale } from '@/chart/format';
import type { Translate } from '@/chart/model';
import type { ChartSlide } from '@/export/deck/deck';

/** One slide asked anew: what changed, or why it could not be asked. */
export type Refreshed =
  | { readonly slide: ChartSlide; readonly state: 'asked'; readonly next: Pick<ChartSlide, 'model' | 'pin'>; readonly changes: readonly Difference[] }
  | { readonly slide: ChartSlide; readonly state: 'failed'; readonly why: 'gone' | 'no_dataset' | 'error' };

export interface RefreshInput {
  readonly slides: readonly ChartSlide[];
  readonly routes: readonly RouteRecordRaw[];
  readonly language: FigureLocale;
  readonly t: Translate;
  readonly onProgress: (done: number) => void;
}

/** Asks for pinned charts anew: each view is opened out of sight as its address says, and its chart compared with the slide. */
export async function refresh({ slides, routes, language, t, onProgress }: RefreshInput): Promise<readonly Refreshed[]> {
  const results = new Map<string, Refreshed>();
  for (const dataset of new Set(slides.map(({ pin }) => pin.dataset.id))) {
    const stage = await openOffstage(routes, dataset);
    for (const slide of slides.filter(({ pin }) => pin.dataset.id === dataset)) {
      results.set(slide.id, await ask(slide, stage, language, t));
      onProgress(results.size);
    }
    await stage.close();
  }
  return slides.flatMap(({ id }) => results.get(id) ?? []);
}

async function ask(slide: ChartSlide, stage: Offstage, language: FigureLocale, t: Translate): Promise<Refreshed> {
  if (!stage.known) return { slide, state: 'failed', why: 'no_dataset' };
  try {
    const chart = await stage.chartAt(slide.pin.address, slide.pin.chart);
    if (!chart) return { slide, state: 'failed', why: 'gone' };
    const model = structuredClone(chart.model());
    await Promise.all([prepare(model.kind), prepare(slide.model.kind)]);
    const dataset = { ...slide.pin.dataset, title: stage.title(language), version: stage.version };
    return { slide, state: 'asked', next: { model, pin: { ...slide.pin, address: versionAddress(slide.pin.address, null), language, dataset, day: dayOf(new Date()) } }, changes: differences(slide.model, model, t) };
  } catch {
    return { slide, state: 'failed', why: 'error' };
  }
}
