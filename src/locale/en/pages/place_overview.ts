/** What the overview says of one region or one body. */
export default {
  region: {
    lead: 'Own-figures reports of the bodies in {name}, added up. No region report is in the sum.',
    partial: 'Only known figures are added, and the number of bodies differs from year to year: mind this when comparing years.',
    covered: '{known} bodies',
  },
  body: {
    lead: '{name}; scope: {scope}.',
    no_report: 'There is no report of {name} for {year}. Choose another year or scope.',
    compare: 'Compare with others',
    source: 'The report',
  },
  change: { label: '{change} on the year', none: 'no figure the year before', zero: 'zero the year before', points: 'pp' },
  tile: { of: '{numerator} ÷ {denominator}' },
  charts: {
    requests: '{name}: requests received and handled',
    outcomes: '{name}: what became of requests',
    appeals: '{name}: results of appeals',
  },
};
