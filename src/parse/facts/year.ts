import type { Found } from '@/model/report';
import type { Findings } from '../findings';
import type { TextLine } from './lines';
import type { Title } from './title';

const PERIOD = /(20\d{2})年?1月?1日?[^。;,]{0,4}(?:至|到|-|—|~)[^。;,]{0,3}(?:20\d{2})?年?12月?31日/u;
const WINDOW = 3;

/**
 * The report's year: from its title and its period of statistics. Where the two part, the title stands and a doubt says so.
 * @param titles best first
 */
export function findYear(lines: readonly TextLine[], titles: readonly Title[], period: Found<number> | null, findings: Findings): Found<number> | null {
  const fromTitle = titles.find(({ year }) => year !== null)?.year ?? null;
  const year = fromTitle ?? period;
  if (year === null) findings.doubt('year_unknown', [], '', lines[0]?.place ?? {});
  else if (fromTitle !== null && period !== null && fromTitle.value !== period.value) findings.doubt('year_contradicted', [], `${fromTitle.words} / ${period.words}`, period.place);
  else if (fromTitle !== null) doubtFileTitle(titles, fromTitle, findings);
  return year;
}

/** The title that the file carries and the one on the page name the same body and two years: one of them was forgotten. */
function doubtFileTitle(titles: readonly Title[], chosen: Found<number>, findings: Findings): void {
  const own = titles.find(({ at }) => at < 0);
  const name = titles.find(({ year }) => year === chosen)?.name;
  if (own?.year && own.year.value !== chosen.value && own.name && own.name.value === name?.value) findings.doubt('year_contradicted', [], `${chosen.words} / ${own.year.words}`, chosen.place);
}

/** The year whose first and last day the report names as its period. */
export function findPeriod(lines: readonly TextLine[]): Found<number> | null {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !/20\d{2}/u.test(line.squeezed)) continue;
    const words = lines.slice(at, at + WINDOW).map(({ squeezed }) => squeezed).join('');
    const match = PERIOD.exec(words);
    if (match && match.index < line.squeezed.length) return { value: Number(match[1]), words: match[0], place: line.place };
  }
  return null;
}
