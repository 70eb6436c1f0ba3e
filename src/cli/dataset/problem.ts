import texts from '@/locale/en/pages/problem';
import type { Problem, Problems } from '@/model/problem';

/** What stands before that which would have been right. */
const ASIDES: Readonly<Partial<Record<Problem['fault'], string>>> = { key_repeated: 'first in row ', reference_unknown: 'a key of ' };

/** A problem in one line: file, row, column, value, what to do. */
export function describe(problem: Problem): string {
  const where = [problem.file, problem.row === null ? null : `row ${String(problem.row)}`, problem.column === null ? null : `column ${problem.column}`];
  const value = problem.value === null ? '' : ` has ${JSON.stringify(problem.value.slice(0, 80))}`;
  const expected = problem.expected === undefined ? '' : ` (${ASIDES[problem.fault] ?? ''}${problem.expected})`;
  return `${where.filter((part) => part !== null).join(', ')}${value}: ${problem.fault}: ${texts.remedy[problem.fault]}${expected}`;
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
