import { SLIDE } from './box';
import { fit } from './fit';
import type { LogoElement, SlideElement, TextElement } from './element';
import type { SlideTheme } from './theme';
import type { FigureLocale } from '@/chart/format';
import type { Translate } from '@/chart/model';

/** What laying out a deck needs besides the deck. */
export interface LayoutContext {
  readonly theme: SlideTheme;
  readonly locale: FigureLocale;
  readonly t: Translate;
  /** The site's own address, before the `#` of a view. */
  readonly site: string;
}

/** Left and right edge of everything on a slide. */
export const EDGE = 0.6;
export const INNER = SLIDE.w - 2 * EDGE;
const LOGO = { x: SLIDE.w - EDGE - 1.1, y: 0.3, w: 1.1, h: 0.62 } as const;

/** The band, the title and, where the theme has one, the logo: what every inner page begins with. */
export function head(title: string, { theme }: LayoutContext): SlideElement[] {
  const box = { x: EDGE, y: 0.3, w: theme.logo === null ? INNER : INNER - LOGO.w - 0.2, h: 0.72 };
  const { size, lines } = fit([title], box, [26, 22, 18]);
  return [
    { kind: 'block', box: { x: 0, y: 0, w: SLIDE.w, h: 0.12 }, colour: theme.accent },
    { kind: 'text', role: 'title', box, lines, size, colour: theme.text, bold: true, anchor: 'middle' },
    ...logoOf(theme),
  ];
}

/** The logo in its corner. */
export function logoOf(theme: SlideTheme): LogoElement[] {
  return theme.logo === null ? [] : [{ kind: 'logo', box: LOGO, image: theme.logo }];
}

/** The page's number in its corner. */
export function pageNumber(number: number, { theme }: LayoutContext): TextElement {
  return { kind: 'text', role: 'number', box: { x: SLIDE.w - EDGE - 0.7, y: 7.02, w: 0.7, h: 0.28 }, lines: [String(number)], size: 10, colour: theme.muted, align: 'right', anchor: 'bottom' };
}

/** What marks figures that are not real: a line to read, and a watermark that stays when the slide is cut. */
export function simulatedMarks({ theme, t }: LayoutContext): TextElement[] {
  const text = t('chart.simulated');
  return [
    { kind: 'text', role: 'mark', box: { x: 0.7, y: 2.9, w: SLIDE.w - 1.4, h: 1.6 }, lines: [text], size: 60, colour: theme.text, bold: true, align: 'center', anchor: 'middle', opacity: 9, turned: -16 },
    { kind: 'text', role: 'mark', box: { x: EDGE, y: 0.14, w: INNER, h: 0.22 }, lines: [text], size: 11, colour: theme.text, bold: true, align: 'right', anchor: 'middle' },
  ];
}
