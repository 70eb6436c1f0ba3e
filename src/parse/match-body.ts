import { squeeze } from './normal';
import { similarity } from './similarity';

/** A body that reports are known of. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
  /** Other names it goes or went by. */
  readonly aliases: readonly string[];
}

/** Why a name is taken for a body's: the same name, one of its other names, the name but for a region before it, a name from before a reform, or mere likeness. */
export type MatchReason = 'same' | 'alias' | 'region_prefix' | 'renamed' | 'similar';

export interface BodyMatch {
  readonly id: string;
  /** From 0 to 1; only `same` and `alias` reach above 0.95. */
  readonly score: number;
  readonly reason: MatchReason;
}

/** Endings that mean the same: a government with and without 人民, a committee cut short. */
const SAME_ENDING: readonly (readonly [RegExp, string])[] = [
  [/(?<=省|市|区|县|旗|州|盟|镇|乡)(?:人民)?政府$/u, ''],
  [/街道(?:办事处|办)$/u, '街道'],
  [/委员会$/u, '委'],
  [/管理委员会$|管委会$/u, '管委'],
  [/办公室$/u, '办'],
];
/** Departments renamed by the reform of 2018 and since, old name first. */
const RENAMED: readonly (readonly [string, string])[] = [
  ['卫生和计划生育', '卫生健康'], ['环境保护', '生态环境'], ['国土资源', '自然资源'], ['规划和国土资源', '自然资源和规划'], ['安全生产监督管理', '应急管理'],
  ['工商行政管理', '市场监督管理'], ['质量技术监督', '市场监督管理'], ['食品药品监督管理', '市场监督管理'], ['文化广电新闻出版', '文化广电和旅游'], ['旅游发展', '文化和旅游'],
  ['农业', '农业农村'], ['扶贫开发办公室', '乡村振兴局'], ['林业', '林业和草原'], ['大数据发展管理', '数据'],
];
const PREFIX = /^(?:[\p{Script=Han}]{2,7}?(?:省|自治区|市|自治州|州|盟|地区))/u;
const LEAST = 0.7;

/** Holds printed names against the bodies that are known, whose names are brought into one form once. */
export class BodyMatcher {
  readonly #forms: readonly Forms[];
  readonly #byForm = new Map<string, BodyMatch[]>();

  constructor(known: readonly KnownBody[]) {
    this.#forms = known.map(({ id, name, aliases }) => ({ id, own: canonical(name), others: aliases.map(canonical) }));
    for (const forms of this.#forms) for (const form of new Set([forms.own, ...forms.others])) this.#byForm.set(form, [...(this.#byForm.get(form) ?? []), ...matchOf(form, forms)]);
  }

  /** The bodies a printed name may mean, best first. A match below 1 is a proposal for a person, never a fact. */
  match(name: string): BodyMatch[] {
    const wanted = canonical(name);
    return this.#forms.flatMap((forms) => matchOf(wanted, forms)).sort(bestFirst);
  }

  /** The body of this very name, or of which it is another name. */
  sure(name: string): BodyMatch | null {
    return [...(this.#byForm.get(canonical(name)) ?? [])].sort(bestFirst)[0] ?? null;
  }

  /** The id of the one body that bears a name, or has it as another name; null where there is none, or more than one. */
  only(name: string): string | null {
    const ids = new Set(this.#byForm.get(canonical(name))?.map(({ id }) => id));
    return ids.size === 1 ? ([...ids][0] ?? null) : null;
  }
}

/** The names of a body in the form in which they are compared. */
interface Forms {
  readonly id: string;
  readonly own: string;
  readonly others: readonly string[];
}

const bestFirst = (a: BodyMatch, b: BodyMatch): number => b.score - a.score || a.id.localeCompare(b.id);

function matchOf(wanted: string, forms: Forms): readonly BodyMatch[] {
  const match = best(wanted, forms);
  return match ? [match] : [];
}

function best(wanted: string, { id, own, others }: Forms): BodyMatch | null {
  if (own === wanted) return { id, score: 1, reason: 'same' };
  if (others.includes(wanted)) return { id, score: 0.98, reason: 'alias' };
  const forms = [own, ...others];
  if (forms.some((form) => differOnlyInRegion(form, wanted))) return { id, score: 0.9, reason: 'region_prefix' };
  if (forms.some((form) => modern(form) === modern(wanted) || differOnlyInRegion(modern(form), modern(wanted)))) return { id, score: 0.8, reason: 'renamed' };
  const score = Math.max(...forms.map((form) => similarity(form, wanted))) * 0.85;
  return score >= LEAST ? { id, score, reason: 'similar' } : null;
}

/** A name in the form in which names are the same: width, spaces, and the endings that mean one thing set aside. */
function canonical(name: string): string {
  return SAME_ENDING.reduce((text, [ending, short]) => text.replace(ending, short), squeeze(name));
}

/** One name is the other with the names of higher regions before it: 淮安市洪泽区 and 洪泽区. */
function differOnlyInRegion(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (!long.endsWith(short) || short.length < 3) return false;
  const before = long.slice(0, long.length - short.length);
  return before !== '' && before.replace(PREFIX, '').replace(PREFIX, '') === '' && /^[\p{Script=Han}]{1,8}(?:省|市|区|县|旗|州|镇|乡|街道)/u.test(short);
}

function modern(name: string): string {
  for (const [old, now] of RENAMED) if (name.includes(old) && !name.includes(now)) return name.replace(old, now);
  return name;
}
