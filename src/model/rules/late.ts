import { rows } from './rows';

/**
 * Which sentence of article 49 sets a body's day. Departments of governments from the county up have 31 January; the
 * report of a government, which its office writes, covers the region and has 31 March. Townships, subdistrict offices,
 * management committees of zones and others are not named; for them the day of departments, or of regions, is custom.
 */
const BASIS = `CASE
    WHEN a.kind = 'government' OR (a.kind = 'government_office' AND r.scope = 'region') THEN 'deadline_region'
    WHEN a.kind IN ('department', 'branch', 'government_office') THEN 'deadline_department'
    ELSE 'deadline_not_named' END`;

/** Published after the day that article 49 of the Regulation sets. */
export const late = rows({
  id: 'LATE',
  severity: 'warning',
  causes: [],
  reasons: ['deadline_department', 'deadline_region', 'deadline_not_named'],
  tables: [],
  absent: 'not_applicable',
  relations: [],
  place: {
    report_id: 'report_id',
    agency_id: 'agency_id',
    year: 'year',
    // An office that does not say whose figures it gives may be publishing the region's report.
    status: `CASE WHEN published_on IS NULL OR borrowed THEN 'undecided' WHEN published_on <= last_day THEN 'pass' WHEN unsure AND published_on <= make_date(year + 1, 3, 31) THEN 'undecided' ELSE 'fail' END`,
    severity: `CASE WHEN basis = 'deadline_not_named' THEN 'notice' ELSE 'warning' END`,
    reason: 'basis',
    expected: `strftime(last_day, '%Y-%m-%d')`,
    reported: `strftime(published_on, '%Y-%m-%d')`,
    difference: `date_diff('day', last_day, published_on)`,
  },
  // A report known only from the next year's has that one's date, not its own.
  from: `SELECT *, CASE WHEN basis = 'deadline_region' OR (basis = 'deadline_not_named' AND scope = 'region' AND kind = 'zone') THEN make_date(year + 1, 3, 31) ELSE make_date(year + 1, 1, 31) END AS last_day
FROM (
  SELECT r.report_id, r.agency_id, r.year, r.scope, r.published_on, a.kind, ${BASIS} AS basis, a.kind = 'government_office' AND r.scope IS NULL AS unsure,
    r.report_id IN (SELECT b.report_id FROM report b JOIN report n ON n.agency_id = b.agency_id AND n.source_url = b.source_url AND n.year > b.year WHERE b.basis = 'narrative') AS borrowed
  FROM report r JOIN agency a ON a.agency_id = r.agency_id
)`,
});
