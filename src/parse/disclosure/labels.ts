import { DISCLOSURE_FIELDS, type DisclosureFigure } from '@/model/disclosure';
import type { Layout } from '@/model/layout';
import { hanOnly, squeeze } from '../normal';
import { remember } from '../remember';
import { similarity } from '../similarity';

type Field = (typeof DISCLOSURE_FIELDS)[number];
export type Item = Exclude<Field['item'], '行政规范性文件'>;

const ITEMS: readonly { readonly item: Item; readonly forms: readonly string[] }[] = [
  { item: '规章', forms: ['规章', '政府规章', '部门规章'] },
  { item: '规范性文件', forms: ['行政规范性文件', '规范性文件'] },
  { item: '行政许可', forms: ['行政许可'] },
  { item: '其他对外管理服务事项', forms: ['其他对外管理服务事项'] },
  { item: '行政处罚', forms: ['行政处罚'] },
  { item: '行政强制', forms: ['行政强制', '行政强制措施'] },
  { item: '行政事业性收费', forms: ['行政事业性收费'] },
  { item: '政府集中采购', forms: ['政府集中采购'] },
];

/** The row of table 2 a label names. */
export const matchItem = remember((text): { readonly item: Item; readonly exact: boolean } | null => {
  const han = hanOnly(text);
  if (han.length < 2 || han.length > 24) return null;
  const exact = ITEMS.find(({ forms }) => forms.includes(han));
  if (exact) return { item: exact.item, exact: true };
  if (han.length < 4) return null;
  const scored = ITEMS.map(({ item, forms }) => ({ item, score: Math.max(...forms.filter((form) => form.length >= 4).map((form) => similarity(han, form)), 0) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const second = Math.max(...scored.filter(({ item }) => item !== best.item).map(({ score }) => score));
  const short = /^行政.{2}$/u.test(ITEMS.find(({ item }) => item === best.item)?.forms[0] ?? '');
  return best.score >= (short ? 0.86 : 0.75) && best.score - second >= 0.1 ? { item: best.item, exact: false } : null;
});

/** A column head of table 2: the words that tell it apart, and the layout that prints it. */
interface HeadForm {
  readonly column: Field['column'];
  readonly words: RegExp;
  readonly layout: Layout | null;
}

const HEADS: readonly HeadForm[] = [
  { column: '本年制发件数', words: /制发/u, layout: '2021' },
  { column: '本年废止件数', words: /废止/u, layout: '2021' },
  { column: '现行有效件数', words: /现行有效/u, layout: '2021' },
  { column: '本年收费金额(单位:万元)', words: /收费(?:总)?金额/u, layout: '2021' },
  { column: '本年新制作数量', words: /新制作/u, layout: '2019' },
  { column: '本年新公开数量', words: /新公开/u, layout: '2019' },
  { column: '对外公开总数量', words: /公开总数/u, layout: '2019' },
  { column: '上一年项目数量', words: /上一?年(?:度)?项目/u, layout: '2019' },
  { column: '本年增/减', words: /^本年(?:度)?增减?|^增减/u, layout: '2019' },
  { column: '采购项目数量', words: /采购项目/u, layout: '2019' },
  { column: '采购总金额', words: /采购总?金额/u, layout: '2019' },
  { column: '处理决定数量', words: /处理决定/u, layout: null },
];

export interface HeadMatch {
  readonly column: Field['column'];
  readonly layout: Layout | null;
  readonly unit: 'yuan' | '10k_yuan' | null;
}

/** The column head of table 2 that a text holds; instructions left inside do not matter. */
export const matchColumn = remember((text): HeadMatch | null => {
  const han = hanOnly(text);
  if (han.length < 2 || han.length > 40) return null;
  const head = HEADS.find(({ words }) => words.test(han));
  if (head === undefined) return null;
  const unit = /万元/u.test(han) ? '10k_yuan' : /元/u.test(han) ? 'yuan' : null;
  return { column: head.column, layout: head.layout, unit };
});

/** Whether a text holds the heads of more than one column, run together where a border was lost. */
export function holdsSeveralHeads(text: string): boolean {
  const han = hanOnly(text);
  return han.length <= 40 && HEADS.filter(({ words }) => new RegExp(words.source.replaceAll('^', ''), 'u').test(han)).length > 1;
}

/** 信息内容, which begins a head row. */
export function isHeadRowWord(text: string): boolean {
  return hanOnly(text) === '信息内容';
}

/** 第二十条第(一)项, which begins a part of table 2. */
export function isPartTitle(text: string): boolean {
  return /^第二十条第[(（]?[一二三四五六七八九十]+[)）]?项$/u.test(squeeze(text));
}

/** The field of an item under a head, in the given layout. */
export function fieldOf(item: Item, column: Field['column'], layout: Layout): DisclosureFigure | null {
  return DISCLOSURE_FIELDS.find((field) => field.layout === layout && shortItem(field.item) === item && sameColumn(field.column, column))?.id ?? null;
}

function shortItem(item: Field['item']): Item {
  return item === '行政规范性文件' ? '规范性文件' : item;
}

function sameColumn(a: Field['column'], b: Field['column']): boolean {
  return a === b || (a.endsWith('处理决定数量') && b.endsWith('处理决定数量'));
}

/** The columns an item has in a layout, in printed order. */
export function columnsOf(item: Item, layout: Layout): readonly Field['column'][] {
  return DISCLOSURE_FIELDS.filter((field) => field.layout === layout && shortItem(field.item) === item).map(({ column }) => column);
}
