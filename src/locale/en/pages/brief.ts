/** Words of the yearly brief. */
export default {
  action: 'Download the yearly brief (DOCX)',
  busy: 'Working…',
  failed: 'Not made: {why}',
  title: '{name}: government information disclosure in {year}',
  heading: 'Government information disclosure in {year}',
  part: { figures: '1. Main figures', charts: '2. Charts', tables: '3. Tables of the report', sources: 'Sources' },
  head: { figure: 'Figure', change: 'Change' },
  year: '{year}',
  measured: '{value} {unit}',
  sentence: { plain: 'In {year}, {name}: {value}.', change: 'In {year}, {name}: {value}, {change} on the year before.', missing: 'In {year} there is no figure for {name}: {why}.' },
  made: 'Made by Gongkai Atlas from the sources above on {date}. Figures are kept as printed; what a report does not state stays empty and is not taken for zero.',
};
