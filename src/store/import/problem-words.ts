import type { Translate } from '@/chart/model';
import type { Problem } from '@/model/problem';

/** A problem of a sheet in words. */
export interface ToldProblem {
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly what: string;
  readonly remedy: string;
}

export function tellProblem({ fault, row, column, value, expected }: Problem, t: Translate): ToldProblem {
  const aside = expected === undefined ? '' : t('sheet.problems.aside', { text: t(fault === 'key_repeated' ? 'sheet.problems.other_row' : 'sheet.problems.expected', { expected }) });
  return { row: row === null ? '' : String(row), column: column ?? '', value: value ?? '', what: `${t(`problem.what.${fault}`)}${aside}`, remedy: t(`problem.remedy.${fault}`) };
}
