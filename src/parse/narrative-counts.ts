import type { AppealResult } from '@/model/appeals';
import type { Counted, NarrativeCount, NarrativeSection } from '@/model/report';
import type { Scope } from '@/model/scope';
import { numberInWords } from './chinese-number';
import { squeeze } from './normal';

const NUMBER = '(?<number>\\d{1,3}(?:,\\d{3})+|\\d+|[零〇一二两三四五六七八九十百千万]+)';
const COUNTER = '(?<counter>件次|函件|案件|件|条|份|宗|起|项)';
const FIGURE = new RegExp(`(?<![\\d.,第])${NUMBER}(?<about>余|多)?${COUNTER}(?!次会|规章|制度)`, 'gu');
const REGION = /全(?:省|市|区|县|州|旗|盟|系统)|各级(?:各部门)?|[市区县]直(?:各)?部门|各(?:乡镇|街道|部门|单位|县区)/u;
const AGENCY = /本机关|本级|本单位|本部门|(?:我|本)(?:局|办|委|厅|院|镇|乡|街道|中心|会|处|署|馆|校|所)|区政府办|市政府办|县政府办|街道办|代表[省市区县]政府/u;

const REQUEST_WORDS = /(?:信息)?公开.{0,8}申请|依申请|申请/u;
const APPEAL_WORDS = /复议|诉讼/u;

interface Pattern {
  readonly counted: Counted;
  readonly words: RegExp;
}

/** Tried in order against the words right before a figure: the more particular first. */
const OUTCOMES: readonly Pattern[] = [
  { counted: 'granted_or_in_part', words: /予以公开(?:和|及|、|或)(?:部分公开|予以部分公开)/u },
  { counted: 'granted_in_part', words: /部分公开/u },
  { counted: 'granted', words: /予以公开|同意公开/u },
  { counted: 'refused', words: /不予公开/u },
  { counted: 'unavailable', words: /无法提供/u },
  { counted: 'unprocessed', words: /不予处理/u },
  { counted: 'other', words: /其他处理/u },
];
const FLOWS: readonly Pattern[] = [
  { counted: 'carried_out', words: /(?:结转|顺延|转)(?:至|到|入)?(?:下(?:一)?年(?:度)?|次年|20\d\d年(?:度)?)(?:继续)?(?:办理|答复|处理)?/u },
  { counted: 'carried_in', words: /(?:上(?:一)?年(?:度)?|去年|20\d\d年(?:度)?)(?:结转|转入|转结|遗留)|结转上(?:一)?年/u },
  { counted: 'withdrawn', words: /(?:撤回|撤销)(?:申请)?/u },
  { counted: 'accepted', words: /受理/u },
  { counted: 'answered', words: /答复|回复/u },
  { counted: 'handled', words: /办理|办结|处理/u },
  { counted: 'received', words: /收到|新收|接收|接到|共收|收(?=.{0,12}申请)/u },
];
const RESULTS: readonly { readonly result: AppealResult; readonly words: RegExp }[] = [
  { result: 'upheld', words: /维持/u },
  { result: 'corrected', words: /纠正|纠错/u },
  { result: 'pending', words: /尚未审结|未审结|正在审理/u },
  { result: 'other', words: /其他结果/u },
];

/**
 * The counts of requests, reviews and suits that a report states in words. 收到, 受理, 办理 and 答复 stay apart;
 * shares, about-figures and counts whose subject is not clear are left out rather than guessed.
 */
export function narrativeCounts(sections: readonly NarrativeSection[]): NarrativeCount[] {
  return sections.flatMap((section) => {
    const text = squeeze(section.text.replace(/-\s*\d+\s*-/gu, ''));
    return text.split(/[。;!?]/u).flatMap((sentence) => countsIn(sentence, section));
  });
}

function countsIn(sentence: string, { section, place }: NarrativeSection): NarrativeCount[] {
  const found: NarrativeCount[] = [];
  let before = 0;
  let appeal: Counted | null = null;
  for (const match of sentence.matchAll(FIGURE)) {
    const end = match.index + match[0].length;
    const words = sentence.slice(before, end);
    const lead = sentence.slice(before, match.index);
    before = end;
    const value = numberInWords(match.groups?.['number'] ?? '');
    const named: Counted | null = appealIn(lead) ?? (lastOf(lead, RESULTS.map(({ words: result }) => result)) ? appeal : null);
    if (named !== null) appeal = named;
    if (match.groups?.['about'] || value === null) continue;
    const what = named !== null && !REQUEST_ONLY.test(lead) ? { counted: named, result: RESULTS.find(({ words: result }) => result.test(lead))?.result ?? null } : requestIn(lead, sentence.slice(end), sentence);
    if (what !== null) found.push({ ...what, value, scope: scopeIn(sentence.slice(0, end)), section, words: words.replace(/^[,、)]+/u, ''), place });
  }
  return nothingIn(sentence, section, place).concat(found);
}

const REQUEST_ONLY = /公开申请[^复诉]*$/u;

function appealIn(lead: string): Counted | null {
  const review = lead.lastIndexOf('复议');
  const suit = lead.lastIndexOf('诉讼');
  if (review < 0 && suit < 0) return /复议后起诉/u.test(lead) ? 'suit_after_review' : null;
  if (/未经复议直接起诉/u.test(lead)) return 'suit_direct';
  if (/复议后起诉/u.test(lead)) return 'suit_after_review';
  if (review >= 0 && suit >= 0) return Math.abs(suit - review) <= 6 ? 'review_or_suit' : suit > review ? 'suit' : 'review';
  return suit >= 0 ? 'suit' : 'review';
}

function lastOf(lead: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(lead));
}

function requestIn(lead: string, after: string, sentence: string): { readonly counted: Counted; readonly result: null } | null {
  const clause = lead.slice(-40);
  const outcome = OUTCOMES.find(({ words }) => words.test(clause.slice(-22)));
  if (outcome !== undefined) return REQUEST_WORDS.test(sentence) ? { counted: outcome.counted, result: null } : null;
  const flows = FLOWS.map(({ counted, words }) => ({ counted, at: lastIndex(clause, words) })).filter(({ at }) => at >= 0);
  if (flows.length === 0 || APPEAL_WORDS.test(clause)) return null;
  const carried = flows.find(({ counted }) => counted === 'carried_in' || counted === 'carried_out');
  const nearest = carried ?? flows.reduce((a, b) => (b.at > a.at ? b : a));
  const subject = ['carried_in', 'carried_out', 'answered', 'handled', 'withdrawn'].includes(nearest.counted) ? REQUEST_WORDS.test(sentence) : /申请/u.test(clause.slice(nearest.at)) || /申请/u.test(clause);
  if (!subject) return null;
  const including = (/^[,(]*(?:其中)?(?:含|包括|包含).{0,10}结转/u.test(after) || /\((?:含|包括).{0,10}结转[^)]*\)/u.test(clause)) && (nearest.counted === 'received' || nearest.counted === 'accepted') && !/新收/u.test(clause);
  return { counted: including ? 'received_incl_carried_in' : nearest.counted, result: null };
}

function lastIndex(text: string, pattern: RegExp): number {
  let at = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) at = match.index;
  return at;
}

function scopeIn(words: string): Scope | null {
  if (AGENCY.test(words)) return 'agency';
  return REGION.test(words) ? 'region' : null;
}

/** "没有收到政府信息公开申请": a zero in words. */
function nothingIn(sentence: string, section: NarrativeSection['section'], place: NarrativeSection['place']): NarrativeCount[] {
  const found: NarrativeCount[] = [];
  const request = /(?:没有|未|无)(?:收到|接到|受理)?(?:任何)?[^,，]{0,12}(?:公开申请|申请公开|依申请公开)/u.exec(sentence);
  const scope = scopeIn(sentence);
  if (request && !/\d/u.test(request[0])) found.push({ counted: /受理/u.test(request[0]) ? 'accepted' : 'received', result: null, value: 0, scope, section, words: request[0], place });
  const appeal = /(?:没有|未|无)(?:发生|出现|收到|产生)?[^,]{0,14}?(?:行政)?(?<what>复议(?:、|和|或|及)?(?:行政)?诉讼|复议|诉讼)/u.exec(sentence);
  const what = appeal?.groups?.['what'];
  if (appeal && what) found.push({ counted: what.includes('复议') && what.includes('诉讼') ? 'review_or_suit' : what.includes('诉讼') ? 'suit' : 'review', result: null, value: 0, scope, section, words: appeal[0], place });
  return found;
}
