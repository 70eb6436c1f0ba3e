import { VERDICTS, type Decision } from '@/model/decision';

const FORMAT = 'gongkai-atlas/decisions';
const VERSION = 1;

/** What a file of decisions says of itself. */
export interface DecisionFile {
  /** Id of the dataset whose findings were decided on. */
  readonly dataset: string;
  readonly decisions: readonly Decision[];
}

/** Decisions as a file that another browser reads. @param now the deciding clock's time. */
export function writeDecisions({ dataset, decisions }: DecisionFile, now: Date): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, dataset, exported_on: now.toISOString(), decisions }, null, 2)}\n`;
}

/** Why a file is none of decisions, with the place where there is one. */
export type DecisionFileProblem =
  | { readonly kind: 'not_json' }
  | { readonly kind: 'other_format' }
  | { readonly kind: 'newer_version'; readonly version: string }
  | { readonly kind: 'broken_entry'; readonly at: number };

/** Reads a file of decisions: all of it or nothing. */
export function readDecisions(text: string): { readonly file: DecisionFile } | { readonly problem: DecisionFileProblem } {
  const parsed = parse(text);
  if (parsed === undefined) return { problem: { kind: 'not_json' } };
  const { format, version, dataset, decisions } = record(parsed);
  if (format !== FORMAT || typeof dataset !== 'string' || !Array.isArray(decisions)) return { problem: { kind: 'other_format' } };
  if (version !== VERSION) return { problem: { kind: 'newer_version', version: String(version) } };
  const read = decisions.map(decisionOf);
  const broken = read.indexOf(null);
  if (broken >= 0) return { problem: { kind: 'broken_entry', at: broken + 1 } };
  return { file: { dataset, decisions: read.filter((one) => one !== null) } };
}

function decisionOf(value: unknown): Decision | null {
  const { finding_id, verdict, note, on, expected, reported } = record(value);
  const known = VERDICTS.find((each) => each === verdict);
  const texts = [finding_id, note, on, expected, reported];
  if (!known || !texts.every((text) => typeof text === 'string') || finding_id === '' || Number.isNaN(Date.parse(on as string))) return null;
  return { finding_id: finding_id as string, verdict: known, note: note as string, on: on as string, expected: expected as string, reported: reported as string };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
