import { FEWEST_FOR_MEDIAN } from '@/chart/build/course';
import { metricOf } from '@/model/metrics';
import { courseChart } from './course-chart';
import { say, untold, valueOf, written } from './say';
import type { Question, Sentence, Told } from './question';

/** Whether more and more is asked: from the first known year to the one that is told, and step by step between. */
export const growing = {
  id: 'growing',
  metrics: [metricOf('received')],
  ranked: metricOf('received'),
  compared: true,
  terms: ['application', 'median', 'gap'],
  chart: courseChart,
  sentences: (told: Told): readonly Sentence[] => {
    const known = told.years.filter((year) => year <= told.year).flatMap((year) => {
      const value = valueOf(told, 'received', year);
      return value === null ? [] : [{ year, value }];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || last.year !== told.year) return [untold(told, 'received')];
    if (first === last) return [say(told, 'only_year', { name: told.name, year: told.year, n: written(last.value) })];
    return [course(told, first, last), ...steps(told, known), ...gaps(told, first.year), ...peers(told)];
  },
} as const satisfies Question;

interface Known {
  readonly year: number;
  readonly value: number;
}

function course(told: Told, first: Known, last: Known): Sentence {
  const named = { name: told.name, first: first.year, from: written(first.value), last: last.year, to: written(last.value), n: written(Math.abs(last.value - first.value)) };
  return say(told, last.value > first.value ? 'course_more' : last.value < first.value ? 'course_fewer' : 'course_same', named);
}

/** Rises and falls between years that follow one another. */
function steps(told: Told, known: readonly Known[]): readonly Sentence[] {
  const changes = known.slice(1).flatMap(({ year, value }, index) => {
    const before = known[index];
    return before?.year === year - 1 ? [Math.sign(value - before.value)] : [];
  });
  if (changes.length < 2) return [];
  const count = (sign: number): number => changes.filter((change) => change === sign).length;
  return [say(told, 'steps', { all: changes.length, up: count(1), down: count(-1), same: count(0) })];
}

function gaps(told: Told, first: number): readonly Sentence[] {
  const missing = told.years.filter((year) => year > first && year < told.year && valueOf(told, 'received', year) === null);
  return missing.length === 0 ? [] : [say(told, 'gaps', { years: missing.join(told.t('trends.and')) })];
}

/** The median of like bodies in the same year; which bodies those are changes from year to year, and is said. */
function peers(told: Told): readonly Sentence[] {
  const row = told.medians.find(({ year, metric }) => year === told.year && metric === 'received');
  return row?.median == null || row.known < FEWEST_FOR_MEDIAN ? [] : [say(told, 'peers', { year: told.year, median: written(row.median), n: row.known })];
}
