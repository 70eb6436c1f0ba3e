import type { ChartModel } from '@/chart/model';
import type { FigureLocale } from '@/chart/format';
import type { SlideTheme, Template } from '../slide/theme';

/** A set of slides: pinned charts in order, with sections between them and a title slide before them. */
export interface Deck {
  readonly version: 1;
  readonly cover: Cover;
  readonly template: Template | 'own';
  /** The theme behind `own`. */
  readonly own: SlideTheme | null;
  readonly slides: readonly Slide[];
}

/** The title slide. Lines that are empty are left out. */
export interface Cover {
  readonly shown: boolean;
  readonly title: string;
  readonly office: string;
  readonly period: string;
  readonly date: string;
}

export type Slide = SectionSlide | ChartSlide;

export interface SectionSlide {
  readonly kind: 'section';
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

/** A pinned chart: its figures as they were then, and where they came from. */
export interface ChartSlide {
  readonly kind: 'chart';
  readonly id: string;
  /** Null shows the chart's own title. */
  readonly title: string | null;
  readonly note: string;
  readonly model: ChartModel;
  readonly pin: Pin;
}

/** Where a pinned chart came from: enough to open it again and to ask for its figures anew. */
export interface Pin {
  /** The view's address within the site, as in `/compare?kind=lines`. */
  readonly address: string;
  /** Which chart of the view, as `idOfChart` counts them. */
  readonly chart: string;
  readonly language: FigureLocale;
  readonly dataset: { readonly id: string; readonly title: string; readonly version: string };
  /** The day it was pinned or last refreshed: `2026-01-05`. */
  readonly day: string;
}

/** The deck before anything is pinned. */
export const EMPTY_DECK: Deck = {
  version: 1,
  cover: { shown: true, title: '', office: '', period: '', date: '' },
  template: 'plain',
  own: null,
  slides: [],
};
