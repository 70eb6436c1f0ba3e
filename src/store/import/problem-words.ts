import type { Translate } from '@/chart/model';
import { asideOf, type Problem } from '@/model/problem';

/** A problem of a table in words. */
export interface ToldProblem {
  readonly file: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly what: string;
  readonly remedy: string;
}

/** A problem in the words of a language, with a short remark where there is more to say than what its fault is called. */
export function tellProblem(problem: Problem, t: Translate, language: 'zh-CN' | 'en'): ToldProblem {
  const { fault, file, row, column, value, expected } = problem;
  const aside = asideOf(problem);
  const named = typeof expected === 'object' ? expected[language] : (expected ?? '');
  const beside = aside === null ? '' : t('sheet.problems.aside', { text: t(`problem.aside.${aside}`, { expected: named }) });
  return { file, row: row === null ? '' : String(row), column: column ?? '', value: value ?? '', what: `${t(`problem.what.${fault}`)}${beside}`, remedy: t(`problem.remedy.${fault}`) };
}
