/** What is said of a metric beside its formula. */
export default {
  how: 'How it is computed',
  better: { higher: 'As a rule, higher is better.', lower: 'As a rule, lower is better.', neither: 'High or low is neither good nor bad in itself.' },
  additive: { bodies_and_years: 'Within one scope it may be added over bodies and years.', bodies: 'A stock at one point in time: within one scope and year it may be added over bodies, never over years.' },
  pooled: 'Over several bodies it is the sum of numerators over the sum of denominators, never a mean of rates.',
  small: 'A denominator below {n} counts as a small sample and is drawn hollow.',
  none: 'There is no rate over a zero denominator: the body {why}.',
  basis: 'Basis: Regulation on Government Information Disclosure, article {article}.',
};
