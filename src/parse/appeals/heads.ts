import { APPEAL_KINDS, APPEAL_RESULTS, type AppealKind, type AppealResult } from '@/model/appeals';
import { hanOnly } from '../normal';
import { remember } from '../remember';
import { similarity } from '../similarity';

const SHORT: readonly { readonly form: string; readonly result: AppealResult }[] = [
  { form: '维持', result: 'upheld' },
  { form: '纠正', result: 'corrected' },
  { form: '其他', result: 'other' },
  { form: '审结', result: 'pending' },
  { form: '未审结', result: 'pending' },
  { form: '合计', result: 'total' },
];

/** The route a head or row label of table 4 names; 行政诉讼 over both suits names none. */
export const matchKind = remember((text): AppealKind | null => {
  const han = hanOnly(text);
  if (han.length < 3 || han.length > 14) return null;
  const best = APPEAL_KINDS.map(({ id, printed }) => ({ id, score: similarity(han, printed) })).reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.75 ? best.id : null;
});

/** The route that a line above a table names; null where it names more than one, as heads do that have come loose from their table. */
export function onlyKind(text: string): AppealKind | null {
  const named = hanOnly(text).match(/未经复议直接起诉|复议后起诉|行政复议|行政诉讼/gu) ?? [];
  return named.length > 1 ? null : matchKind(text);
}

/** The result a head of table 4 names. */
export const matchResult = remember((text): AppealResult | null => {
  const han = hanOnly(text);
  if (han.length < 2 || han.length > 6) return null;
  const short = SHORT.find(({ form }) => form === han);
  if (short) return short.result;
  const best = APPEAL_RESULTS.map(({ id, printed }) => ({ id, score: similarity(han, printed) })).reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.8 ? best.id : null;
});

export interface HeadToken {
  readonly kind: AppealKind | 'suits' | null;
  readonly result: AppealResult | null;
}

const TOKENS = /未经复议直接起诉|复议后起诉|行政复议|行政诉讼|结果维持|维持|结果纠正|纠正|其他结果|其他|尚未审结|未审结|总计|合计/gu;
const KIND_OF: Readonly<Record<string, HeadToken['kind']>> = { 未经复议直接起诉: 'suit_direct', 复议后起诉: 'suit_after_review', 行政复议: 'review', 行政诉讼: 'suits' };

/** The heads of table 4 in the order of a text; null where the text holds anything else. */
export function headTokens(text: string): readonly HeadToken[] | null {
  const han = hanOnly(text);
  const tokens = han.match(TOKENS) ?? [];
  if (tokens.join('').length !== han.length) return null;
  return tokens.map((token) => ({ kind: KIND_OF[token] ?? null, result: KIND_OF[token] ? null : matchResult(token) }));
}

/** Whether a text is nothing but whole or broken heads of table 4. */
export function isHeadText(text: string): boolean {
  return /^(?:未经复议直接起诉|未经复议|直接起诉|复议后起诉|行政复议|行政诉讼|结果|维持?|持|纠正?|正|其他?结?|他|尚未?审?|未|审|审?结|果|总计|合计|总|计|未|经|复|议|直|接|起|诉|后|行|政|讼)+$/u.test(hanOnly(text));
}

const CYCLE = APPEAL_RESULTS.map(({ id }) => id);

/** Whether results stand as the form prints them: the five, once or several times over. */
export function inCycles(results: readonly (AppealResult | null)[]): boolean {
  return results.length > 0 && results.length % CYCLE.length === 0 && results.every((result, i) => result === CYCLE[i % CYCLE.length]);
}

/** The routes whose five results each a text's heads announce, in their order; null where the heads are scrambled. */
export function routesOf(text: string): readonly AppealKind[] | null {
  const tokens = headTokens(text);
  const results = tokens?.filter(({ result }) => result !== null).map(({ result }) => result) ?? [];
  if (tokens === null || !inCycles(results)) return null;
  const kinds = tokens.map(({ kind }) => kind).filter((kind) => kind !== null && kind !== 'suits');
  if (results.length === APPEAL_KINDS.length * APPEAL_RESULTS.length) {
    if (kinds.length === 0 || inOrder(kinds)) return APPEAL_KINDS.map(({ id }) => id);
    return kinds.length === APPEAL_KINDS.length && new Set(kinds).size === kinds.length ? kinds : null;
  }
  return results.length === APPEAL_RESULTS.length * kinds.length ? kinds : null;
}

function inOrder(kinds: readonly AppealKind[]): boolean {
  return kinds.every((kind, i) => i === 0 || APPEAL_KINDS.findIndex(({ id }) => id === kinds[i - 1]) < APPEAL_KINDS.findIndex(({ id }) => id === kind));
}
