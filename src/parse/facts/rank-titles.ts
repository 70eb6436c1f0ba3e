import { headingOf } from '../sections';
import type { TextLine } from './lines';
import type { Title } from './title';

/** What speaks for a title being the report's own and not a link to another report. */
const WEIGHT = { ofFile: 3, whole: 3, before: 3, period: 4 } as const;

/**
 * Titles with the report's own first. A page links to other years and other bodies above and below its report:
 * its own title names body and year, agrees with the file's title and the period, and is the last before the words begin.
 */
export function rankTitles(titles: readonly Title[], lines: readonly TextLine[], period: number | null): readonly Title[] {
  const begin = lines.findIndex(({ text }) => headingOf(text)?.section === 'overview');
  const whole = titles.filter(({ name, year }) => name !== null && year !== null);
  const before = whole.findLast(({ at }) => at >= 0 && (begin < 0 || at < begin));
  const own = titles.find(({ at }) => at < 0);
  const worth = (title: Title): number =>
    (title.name !== null && title.year !== null ? WEIGHT.whole : 0)
    + (title === before || (before !== undefined && sameReport(title, before) && title.at >= 0) ? WEIGHT.before : 0)
    + (own !== undefined && sameReport(title, own) ? WEIGHT.ofFile : 0)
    + (period !== null && title.year?.value === period ? WEIGHT.period : 0);
  return titles.map((title) => ({ title, worth: worth(title) })).sort((a, b) => b.worth - a.worth).map(({ title }) => title);
}

/** Whether two titles name the same body and year. */
export function sameReport(a: Title, b: Title): boolean {
  return a.name?.value === b.name?.value && a.year?.value === b.year?.value;
}
