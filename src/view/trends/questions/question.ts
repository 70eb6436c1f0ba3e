import type { ChartContext } from '@/chart/build/context';
import type { PlaceFigures } from '@/chart/figures';
import type { ChartModel, Translate } from '@/chart/model';
import type { Metric } from '@/model/metrics';
import type { MedianRow } from '@/query/median-course';

/** What an answer is made from: the figures of one body and the year that is being told. */
export interface Told {
  readonly name: string;
  readonly figures: PlaceFigures;
  readonly year: number;
  /** Every year of the dataset, in order. */
  readonly years: readonly number[];
  /** Medians of bodies of the same level over the years; empty where the question does not need them. */
  readonly medians: readonly MedianRow[];
  readonly t: Translate;
}

/** A sentence made from figures: a template of `trends.say` with the numbers it carries. */
export interface Sentence {
  readonly text: string;
  /** The denominator, where it is too small for the sentence to be held against others. */
  readonly few: number | null;
}

/** A question in plain words with what answers it. Adding one is adding a file here and an entry in the registry. */
export interface Question {
  readonly id: string;
  /** Everything the sentences and the picture read. */
  readonly metrics: readonly Metric[];
  /** The metric by which all bodies are set beside one another where none is chosen. */
  readonly ranked: Metric;
  /** The median of bodies of the same level over the years is part of the answer. */
  readonly compared: boolean;
  /** Words of the answer that need explaining: ids of `trends.term`. */
  readonly terms: readonly string[];
  readonly chart: (told: Told, context: ChartContext) => ChartModel;
  /** The first is the answer in short; each carries its own numbers and bounds. */
  readonly sentences: (told: Told) => readonly Sentence[];
}
