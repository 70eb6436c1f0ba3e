/** Sentences of “What stands out” on the overview; size is said by figures alone. */
export default {
  title: 'What stands out',
  looked_at: '{compared} figures were held against the year before, {judged} rates against bodies of the same level and scope; a further {small} rates have too small a denominator and were left out.',
  nothing: 'No change or distance reaches the bounds: a change of 30 requests and a fifth, or of 10 points for a rate; a distance from the median of peers of 10 points and 3.5 median absolute deviations.',
  uncomparable: 'Nothing can be compared: the year before is not known, and there are fewer than 8 bodies of the same level and scope.',
  kind: { change: 'Largest changes against the year before', outlier: 'Furthest from bodies of the same level' },
  change: '{name}, {metric}: {before} in {before_year}, {value} in {year}, {change}.',
  usual_change: ' The median change of {peers} bodies of the same level and scope is {usual}.',
  from_zero: 'from zero',
  outlier: '{name}, {metric} in {year}: {value}; the median of {peers} bodies of the same level and scope is {usual}, a difference of {difference}, ',
  spread: '{times} times the median absolute deviation.',
  no_spread: 'while more than half of them share one value.',
  points: 'points',
  measure: {
    change: 'Changes of fewer than 30 requests or less than a fifth, and for rates of less than 10 points, are left out; at most two for each metric.',
    outlier: 'Distances within 10 points, or within 3.5 times the median absolute deviation (MAD, times 1.4826), are left out; fewer than 8 bodies with a figure are not compared. Being unlike others is not being wrong.',
  },
  open: 'Compare',
  open_label: 'Compare: {name}, {metric}',
};
