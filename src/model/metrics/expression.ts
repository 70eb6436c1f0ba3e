import type { FactFigure, FactFigures } from '../fact';

/**
 * A quantity made of reported figures. One description is compiled to SQL and evaluated in TypeScript,
 * so that the two can be held against each other.
 */
export type Expression =
  | { readonly op: 'figure'; readonly id: FactFigure }
  | { readonly op: 'sum'; readonly of: readonly Expression[] }
  | { readonly op: 'difference'; readonly from: Expression; readonly take: Expression }
  /** The first of several ways to know the same quantity that is known. */
  | { readonly op: 'first_known'; readonly of: readonly Expression[] };

export const figure = (id: FactFigure): Expression => ({ op: 'figure', id });
export const sum = (...of: readonly Expression[]): Expression => ({ op: 'sum', of });
export const sumOf = (ids: readonly FactFigure[]): Expression => sum(...ids.map(figure));
export const difference = (from: Expression, take: Expression): Expression => ({ op: 'difference', from, take });
export const firstKnown = (...of: readonly Expression[]): Expression => ({ op: 'first_known', of });

/** The SQL of an expression over the columns of `fact`; null as soon as a needed figure is null. */
export function toSql(expression: Expression): string {
  switch (expression.op) {
    case 'figure':
      return `"${expression.id}"`;
    case 'sum':
      return `(${expression.of.map(toSql).join(' + ')})`;
    case 'difference':
      return `(${toSql(expression.from)} - ${toSql(expression.take)})`;
    case 'first_known':
      return `coalesce(${expression.of.map(toSql).join(', ')})`;
  }
}

/** The value of an expression for one report; null where a needed figure is unknown. */
export function evaluate(expression: Expression, figures: FactFigures): number | null {
  switch (expression.op) {
    case 'figure':
      return figures[expression.id] ?? null;
    case 'sum':
      return expression.of.reduce<number | null>((total, part) => {
        const value = evaluate(part, figures);
        return total === null || value === null ? null : total + value;
      }, 0);
    case 'difference': {
      const from = evaluate(expression.from, figures);
      const take = evaluate(expression.take, figures);
      return from === null || take === null ? null : from - take;
    }
    case 'first_known':
      for (const way of expression.of) {
        const value = evaluate(way, figures);
        if (value !== null) return value;
      }
      return null;
  }
}

/** The figures an expression reads, each once, in order of appearance. */
export function figuresOf(expression: Expression): readonly FactFigure[] {
  switch (expression.op) {
    case 'figure':
      return [expression.id];
    case 'difference':
      return [...new Set([...figuresOf(expression.from), ...figuresOf(expression.take)])];
    default:
      return [...new Set(expression.of.flatMap(figuresOf))];
  }
}
