import { rows } from './rows';

/** The tables are of the form of their year: the 2019 layout for 2019 and 2020, the 2021 layout from 2021 on. */
export const layout = rows({
  id: 'LAYOUT',
  severity: 'notice',
  causes: [],
  reasons: [],
  tables: [],
  absent: 'not_applicable',
  relations: [],
  place: {
    report_id: 'report_id',
    agency_id: 'agency_id',
    year: 'year',
    status: `CASE WHEN layout IS NULL THEN CASE basis WHEN 'narrative' THEN 'not_applicable' ELSE 'undecided' END WHEN layout = meant THEN 'pass' ELSE 'fail' END`,
    expected: 'meant',
    reported: 'layout',
  },
  from: `SELECT report_id, agency_id, year, layout, basis, CASE WHEN year >= 2021 THEN '2021' ELSE '2019' END AS meant FROM report`,
});
