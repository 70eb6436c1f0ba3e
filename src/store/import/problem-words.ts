import type { Translate } from '@/chart/model';
import type { Problem } from '@/model/problem';

/** A problem of a table in words. */
export interface ToldProblem {
  readonly file: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly what: string;
  readonly remedy: string;
}

/** How what would have been right is said; where not otherwise, as what is expected. */
const ASIDES: Readonly<Partial<Record<Problem['fault'], string>>> = { key_repeated: 'other_row', reference_unknown: 'other_file', below_minimum: 'at_least', above_maximum: 'at_most' };

export function tellProblem({ fault, file, row, column, value, expected }: Problem, t: Translate): ToldProblem {
  const aside = expected === undefined ? '' : t('sheet.problems.aside', { text: t(`sheet.problems.${ASIDES[fault] ?? 'expected'}`, { expected }) });
  return { file, row: row === null ? '' : String(row), column: column ?? '', value: value ?? '', what: `${t(`problem.what.${fault}`)}${aside}`, remedy: t(`problem.remedy.${fault}`) };
}
