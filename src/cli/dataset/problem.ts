import texts from '@/locale/en/pages/problem';
import { asideOf, type Problem, type Problems } from '@/model/problem';

/** A problem in one line: file, row, column, value, what to do. */
export function describe(problem: Problem): string {
  const where = [problem.file, problem.row === null ? null : `row ${String(problem.row)}`, problem.column === null ? null : `column ${problem.column}`];
  const value = problem.value === null ? '' : ` has ${JSON.stringify(problem.value.slice(0, 80))}`;
  const aside = asideOf(problem);
  const named = typeof problem.expected === 'object' ? problem.expected.en : (problem.expected ?? '');
  const beside = aside === null ? '' : ` (${texts.aside[aside].replace('{expected}', () => named)})`;
  return `${where.filter((part) => part !== null).join(', ')}${value}: ${problem.fault}: ${texts.remedy[problem.fault]}${beside}`;
}

/** @throws PackageError where anything was added. */
export function refuse(directory: string, { list, count }: Problems): void {
  if (count > 0) throw new PackageError(directory, list, count);
}

/** A data package that breaks its schema: every problem found, at most a thousand of them listed. */
export class PackageError extends Error {
  constructor(
    readonly directory: string,
    readonly problems: readonly Problem[],
    readonly count: number,
  ) {
    const more = count > problems.length ? [`… and ${String(count - problems.length)} more`] : [];
    super([`${directory} is refused, ${String(count)} problem(s):`, ...problems.map((problem) => `  ${describe(problem)}`), ...more].join('\n'));
    this.name = 'PackageError';
  }
}
