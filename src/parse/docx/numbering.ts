import { child, elements } from '../office/xml';
import type { XmlElement } from '../office/xml';

/** Writes the numbers that Word draws before paragraphs and that stand nowhere in their text. */
export interface Numbering {
  /** The number of the next paragraph with these properties, '' where it has none. */
  readonly next: (properties: XmlElement | undefined) => string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const CHINESE_FORMATS = /^(?:chineseCounting|chineseCountingThousand|ideographTraditional|japaneseCounting|taiwaneseCounting|chineseLegalSimplified)/u;
const CIRCLED_ONE = 0x2460;

/** Numbering as `numbering.xml` defines it and `styles.xml` applies it. */
export function numbering(definitions: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const abstracts = new Map(elements(definitions, 'abstractNum').map((one) => [one.attributes['abstractNumId'], levelsOf(one)]));
  const lists = new Map(elements(definitions, 'num').map((one) => [one.attributes['numId'], abstracts.get(child(one, 'abstractNumId')?.attributes['val'])]));
  const styleNumbers = new Map(elements(styles, 'style').map((one) => [one.attributes['styleId'], child(child(one, 'pPr'), 'numPr')]));
  const counters = new Map<string, number[]>();
  return {
    next(properties) {
      const numPr = child(properties, 'numPr') ?? styleNumbers.get(child(properties, 'pStyle')?.attributes['val']);
      const id = child(numPr, 'numId')?.attributes['val'];
      const levels = lists.get(id);
      const depth = Number(child(numPr, 'ilvl')?.attributes['val'] ?? 0);
      const level = levels?.[depth];
      if (id === undefined || !levels || !level || level.format === 'none' || level.format === 'bullet') return '';
      const counter = (counters.get(id) ?? []).slice(0, depth + 1);
      for (let upper = 0; upper < depth; upper += 1) counter[upper] ??= levels[upper]?.start ?? 1;
      counter[depth] = (counter[depth] ?? level.start - 1) + 1;
      counters.set(id, counter);
      return level.text.replace(/%(\d)/gu, (_all, place: string) => written(counter[Number(place) - 1] ?? 1, levels[Number(place) - 1]?.format ?? 'decimal'));
    },
  };
}

function levelsOf(abstract: XmlElement): Level[] {
  return elements(abstract, 'lvl').map((level) => ({
    start: Number(child(level, 'start')?.attributes['val'] ?? 1),
    format: child(level, 'numFmt')?.attributes['val'] ?? 'decimal',
    text: child(level, 'lvlText')?.attributes['val'] ?? '',
  }));
}

function written(value: number, format: string): string {
  if (CHINESE_FORMATS.test(format) && value < 100) return chinese(value);
  if (format.startsWith('decimalEnclosedCircle') && value <= 20) return String.fromCodePoint(CIRCLED_ONE + value - 1);
  return String(value);
}

function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return CHINESE[ones] ?? '';
  return `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十${CHINESE[ones] ?? ''}`;
}
