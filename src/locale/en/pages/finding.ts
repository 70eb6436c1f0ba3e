/** How findings are spoken of: what was found and what it was held against, without blame. */
export default {
  said: {
    sum: 'printed as {reported}, adds up to {expected}',
    balance: 'processed and carried out make {reported}, received and carried in {expected}',
    in_force: 'printed as {reported}; last year’s, plus made, less repealed is {expected}',
    last_year: 'printed as {reported}, last year’s report carried out {expected}',
    text: '{reported} in words, {expected} in the table',
    rollup: 'printed as {reported}, the bodies below add up to {expected}',
    late: 'published on {reported}, due by {expected}',
    missing: 'reported last year, no report collected this year',
    layout: 'tables of the {reported} layout, the year’s is that of {expected}',
    jump: '{reported} received, where bodies of the level usually have {expected}',
    copy: '{reported} the same as the other text',
  },
  where: { LATE: 'Date of publication', MISSING: 'Annual report', LAYOUT: 'Layout of the tables' },
};
