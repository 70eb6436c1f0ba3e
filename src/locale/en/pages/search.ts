/** The box that finds a body. */
export default {
  hint: 'Place or department: 平潭, huaian, njjn, 3208',
  none: 'Nothing found for “{text}”. Try a shorter name, pinyin or initials.',
  found: '{n} found; choose with the up and down keys',
  waiting: 'Loading the list of bodies',
  reports: '{first}–{last}, {n} reports',
  no_reports: 'no report collected',
};
