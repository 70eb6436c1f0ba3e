import { DARK, LIGHT, type ChartTheme } from '@/chart/theme';

/** Colours and type of a deck. */
export interface SlideTheme {
  readonly name: string;
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  /** Ground and text of title and section slides. */
  readonly cover: { readonly background: string; readonly text: string };
  /** Face of Chinese and Latin text; programs without it take their own. */
  readonly face: string;
  /** Data address of a PNG or JPEG. */
  readonly logo: string | null;
}

export const TEMPLATES = ['plain', 'red', 'dark'] as const;
export type Template = (typeof TEMPLATES)[number];

export const FACE = '微软雅黑';

/** The templates that come with the product. */
export const THEMES: Readonly<Record<Template, SlideTheme>> = {
  plain: { name: 'plain', background: '#ffffff', text: '#1b1f24', muted: '#59636e', accent: '#0b5fa5', cover: { background: '#ffffff', text: '#1b1f24' }, face: FACE, logo: null },
  red: { name: 'red', background: '#ffffff', text: '#1f1a1a', muted: '#5f5656', accent: '#9e1b1e', cover: { background: '#9e1b1e', text: '#ffffff' }, face: FACE, logo: null },
  dark: { name: 'dark', background: '#14181d', text: '#e8ebee', muted: '#a3adb8', accent: '#6cb3ea', cover: { background: '#0e1216', text: '#e8ebee' }, face: FACE, logo: null },
};

/** Relative luminance (WCAG 2.2). @param colour `#rrggbb`. */
export function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Charts on a slide: the product's colours for light or dark ground, on the deck's own. */
export function chartThemeOf(theme: SlideTheme): ChartTheme {
  const base = luminance(theme.background) < 0.18 ? DARK : LIGHT;
  return { ...base, background: theme.background, text: theme.text, muted: theme.muted, fontFamily: `"${theme.face}", ${base.fontFamily}` };
}
