import { boolean, FileProblem, finite, list, matching, object, oneOf, optional, orNull, parseJson, text, variant, type Check } from './check';
import { readModel } from './read-model';
import { checkTheme } from './read-theme';
import { TEMPLATES } from '../slide/theme';
import type { ChartSlide, Cover, Deck, Pin, SectionSlide, Slide } from './deck';

const SLIDES = 300;
const FILE_CHARACTERS = 30_000_000;

const cover: Check<Cover> = object<Cover>({ shown: boolean, title: text(), office: text(), period: text(), date: text(100) });

const pin: Check<Pin> = object<Pin>({
  address: matching(/^\/[^\s<>"]{0,8000}$/),
  chart: matching(/^[a-z_0-9]+-\d{1,3}$/),
  language: oneOf(['zh-CN', 'en']),
  dataset: object({ id: text(200), title: text(), version: text(200) }),
  day: matching(/^\d{4}-\d\d-\d\d$/),
});

const slide: Check<Slide> = variant<Slide>('kind', {
  section: object<SectionSlide>({ kind: oneOf(['section']), id: text(80), title: text(), note: text() }),
  chart: object<ChartSlide>({ kind: oneOf(['chart']), id: text(80), title: orNull(text()), note: text(), model: readModel, pin }),
});

const deck: Check<Deck> = object<Deck>({
  version: finite as Check<1>,
  cover,
  template: oneOf([...TEMPLATES, 'own']),
  own: optional(orNull(checkTheme), null),
  slides: list(slide, SLIDES),
});

/** A deck out of stored data or a file's content. Slides of the same id get one of their own. @throws FileProblem */
export function checkDeck(value: unknown): Deck {
  const version = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['version'] : undefined;
  if (typeof version !== 'number') throw new FileProblem('not_deck', '');
  if (version > 1) throw new FileProblem('newer', '');
  const found = deck(value, '');
  return { ...found, slides: found.slides.map((each, index) => ({ ...each, id: found.slides.findIndex(({ id }) => id === each.id) === index ? each.id : `${each.id}-${String(index)}` })) };
}

/** A deck out of the text of a file. @throws FileProblem */
export function readDeck(content: string): Deck {
  if (content.length > FILE_CHARACTERS) throw new FileProblem('too_large', '');
  return checkDeck(parseJson(content));
}

/** A deck as the text of a file that `readDeck` reads. */
export const writeDeck = (content: Deck): string => JSON.stringify(content, null, 1);
