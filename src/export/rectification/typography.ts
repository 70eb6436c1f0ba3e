import { convertMillimetersToTwip, LineRuleType } from 'docx';

/** Fonts by what they are for. Latin letters and figures in Times; the Chinese ones are those of GB/T 9704, which offices have. */
const fonts = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });

/** 标题：小标宋体. Where an office lacks it, its software takes 宋体. */
export const TITLE_FONT = fonts('方正小标宋简体');
/** 一级标题：黑体. */
export const HEADING_FONT = fonts('黑体');
/** 正文：仿宋. */
export const BODY_FONT = fonts('仿宋');
/** 页码：宋体. */
export const PAGE_FONT = fonts('宋体');

/** Sizes in half points: 二号, 三号, 四号, 小四. */
export const SIZE = { title: 44, body: 32, page: 28, table: 24 } as const;

/** GB/T 9704: A4 with 37 mm above, 35 below, 28 at the left and 26 at the right, which leaves 156 mm. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: convertMillimetersToTwip(37), bottom: convertMillimetersToTwip(35), left: convertMillimetersToTwip(28), right: convertMillimetersToTwip(26), footer: convertMillimetersToTwip(28) },
} as const;

/** 22 lines a page: 28.95 points from line to line. */
export const LINE = { line: 579, lineRule: LineRuleType.EXACT } as const;
/** Two characters of 三号. */
export const INDENT = { firstLine: 640 } as const;
