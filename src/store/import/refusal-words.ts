import type { Translate } from '@/chart/model';
import { tellError, tellRefusal, tellRefusalRemedy, tellRemedy, type Told } from '@/parse/told';
import type { Outcome } from '@/parse/read-file';

/** What of a told fact stands in the texts `read`, in the visitor's language. */
function say({ key, values, texts }: Told, t: Translate): string {
  return t(`read.${key}`, { ...values, ...Object.fromEntries(Object.entries(texts).map(([name, inner]) => [name, t(`read.${inner}`)])) });
}

/** Why a document gave no report, and what to do about it. */
export function refusalWords(outcome: Exclude<Outcome, { status: 'read' }>, t: Translate): { readonly what: string; readonly remedy: string } {
  return outcome.status === 'refused' ? { what: say(tellRefusal(outcome.refusal), t), remedy: say(tellRefusalRemedy(outcome.refusal), t) } : { what: say(tellError(outcome.error), t), remedy: say(tellRemedy(outcome.remedy), t) };
}
