import type { ColourRole } from './model';

/** Colours and type of charts; one for light, one for dark pages. Hues are Okabe–Ito; lightness moves with the ground. */
export interface ChartTheme {
  readonly name: 'light' | 'dark';
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly reference: string;
  readonly fontFamily: string;
  /** From the lowest to the highest value of a heat map. */
  readonly heat: readonly string[];
  readonly roles: Readonly<Record<string, string>>;
  readonly ranks: readonly string[];
}

export const FONT_FAMILY = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

export const LIGHT: ChartTheme = {
  name: 'light',
  background: '#ffffff',
  text: '#1b1f24',
  muted: '#59636e',
  grid: '#e4e7eb',
  reference: '#444444',
  fontFamily: FONT_FAMILY,
  heat: ['#eef4fa', '#c6dcf0', '#8fbbe0', '#5292c7', '#1f68a8', '#08406f'],
  roles: {
    focus: '#0b5fa5',
    peer: '#8d99a6',
    reference: '#444444',
    'outcome-granted': '#0072b2',
    'outcome-granted_in_part': '#56b4e9',
    'outcome-refused': '#d55e00',
    'outcome-unavailable': '#e69f00',
    'outcome-unprocessed': '#cc79a7',
    'outcome-other': '#8a8f98',
    'appeal-upheld': '#5b6b7f',
    'appeal-corrected': '#d55e00',
    'appeal-other': '#b8c0ca',
    'appeal-pending': '#e9d8a6',
  },
  ranks: ['#0072b2', '#d55e00', '#009e73', '#b3589a', '#a87500', '#3a8fc4', '#5b6b7f', '#8c3d00'],
};

export const DARK: ChartTheme = {
  ...LIGHT,
  name: 'dark',
  background: '#14181d',
  text: '#e8ebee',
  muted: '#a3adb8',
  grid: '#2b323a',
  reference: '#c8ced6',
  heat: ['#17324a', '#1d4c74', '#26699f', '#4189c4', '#76b0de', '#b5d6f0'],
  roles: {
    ...LIGHT.roles,
    focus: '#5aa9e6',
    peer: '#6c7884',
    reference: '#c8ced6',
    'outcome-granted': '#3d9ad6',
    'outcome-granted_in_part': '#8ccdf2',
    'outcome-refused': '#f0813a',
    'outcome-unavailable': '#f0b53c',
    'outcome-unprocessed': '#dd97bf',
    'outcome-other': '#9aa1ab',
    'appeal-upheld': '#8495a8',
    'appeal-corrected': '#f0813a',
    'appeal-other': '#c5ccd4',
    'appeal-pending': '#8f7f45',
  },
  ranks: ['#4aa8e0', '#f0813a', '#2fc79b', '#d884bd', '#e0b13c', '#8ccdf2', '#9aa9ba', '#c77b3c'],
};

/** The colour of a role. */
export function colourOf(theme: ChartTheme, role: ColourRole): string {
  const rank = /^rank-(\d+)$/.exec(role);
  if (rank) return theme.ranks[Number(rank[1]) % theme.ranks.length] ?? theme.text;
  const shade = /^shade-(\d+)$/.exec(role);
  if (shade) return theme.heat[Math.round((Number(shade[1]) / 100) * (theme.heat.length - 1))] ?? theme.text;
  return theme.roles[role] ?? theme.text;
}

/** Black or white, whichever stands out more on a colour (relative luminance, WCAG 2.2). */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) > 0.179 ? '#000000' : '#ffffff';
}
