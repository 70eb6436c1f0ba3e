import type { FactFigure } from '@/model/fact';
import type { Metric } from '@/model/metrics';
import type { Expression } from '@/model/metrics/expression';

/** A piece of a formula as it is read: a figure by its name, or the sign between two. */
export type Piece = { readonly kind: 'figure'; readonly id: FactFigure } | { readonly kind: 'sign'; readonly text: string } | { readonly kind: 'otherwise' };

/** A metric's formula in pieces; counts have no denominator. */
export interface Formula {
  readonly numerator: readonly Piece[];
  readonly denominator: readonly Piece[] | null;
}

const sign = (text: string): Piece => ({ kind: 'sign', text });

/** The formula of a metric, out of the same expressions that are compiled to SQL. */
export function formulaOf(metric: Metric): Formula {
  return metric.kind === 'count'
    ? { numerator: pieces(metric.value, 'whole'), denominator: null }
    : { numerator: pieces(metric.numerator, 'whole'), denominator: pieces(metric.denominator, 'whole') };
}

/** `whole`: nothing stands beside it; `part`: a term of a sum; `taken`: what a difference takes away, where a sum needs brackets. */
type Within = 'whole' | 'part' | 'taken';

function pieces(expression: Expression, within: Within): readonly Piece[] {
  switch (expression.op) {
    case 'figure':
      return [{ kind: 'figure', id: expression.id }];
    case 'sum': {
      const terms = between(expression.of.map((term) => pieces(term, 'part')), sign('+'));
      return within === 'taken' ? bracketed(terms) : terms;
    }
    case 'difference': {
      const terms = [...pieces(expression.from, 'part'), sign('−'), ...pieces(expression.take, 'taken')];
      return within === 'taken' ? bracketed(terms) : terms;
    }
    case 'first_known': {
      const ways = between(expression.of.map((way) => pieces(way, 'part')), { kind: 'otherwise' });
      return within === 'whole' ? ways : bracketed(ways);
    }
  }
}

const bracketed = (inner: readonly Piece[]): readonly Piece[] => [sign('('), ...inner, sign(')')];

function between(lists: readonly (readonly Piece[])[], piece: Piece): readonly Piece[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [piece, ...list]));
}
