import type { Relation } from './rule';
import { rows } from './rows';

/** Texts with less prose of their own than this are not compared: there are only so many ways to say that nothing is to be said. In UTF-8 bytes, three a character. */
const SHORTEST = 180;
/** A sentence in more than one in fifty texts, and in thirty at least, is a form of words and nobody's own. */
const COMMON_SHARE = 50;
const COMMON_LEAST = 30;
/** Texts that share this part of their prose are nearly identical. */
const ALIKE = 0.8;

/** Whether a sentence states figures. Ten searches for one character take a fifth of the time of one regular expression. */
const DIGITS = [...'1203456789'].map((digit) => `contains(sentence, '${digit}')`).join(' OR ');

/** The sentences that a text is compared by, as hashes with their lengths in bytes. */
const SENTENCES: Relation = {
  name: 'copy_sentence',
  sql: `SELECT text, hash(sentence) AS h, strlen(sentence)::DOUBLE AS bytes
FROM (SELECT rowid AS text, unnest(string_split(body, '。')) AS sentence FROM narrative)
WHERE strlen(sentence) > 15 AND NOT (${DIGITS})`,
};

/** The sentences that are nobody's own. */
const COMMON: Relation = {
  name: 'copy_common',
  sql: `SELECT h FROM copy_sentence GROUP BY h HAVING count(*) > greatest(${String(COMMON_LEAST)}, (SELECT count(*) FROM narrative) // ${String(COMMON_SHARE)})`,
};

/** The three smallest hashes of every text with enough prose of its own. */
const SKETCHES: Relation = {
  name: 'copy_sketch',
  sql: `SELECT text, min(h, 3) AS least FROM copy_sentence WHERE h NOT IN (FROM copy_common) GROUP BY text HAVING sum(bytes) >= ${String(SHORTEST)}`,
};

/** Every text that is nearly identical to an earlier one, with the likest of those. */
const SOURCES: Relation = {
  name: 'copy_source',
  sql: `WITH keys AS MATERIALIZED (
  SELECT text, unnest(CASE len(least) WHEN 1 THEN [hash(least[1])] WHEN 2 THEN [hash(least[1], least[2])]
    ELSE [hash(least[1], least[2]), hash(least[1], least[3]), hash(least[2], least[3])] END) AS k
  FROM copy_sketch
),
bucketed AS MATERIALIZED (FROM keys WHERE k IN (SELECT k FROM keys GROUP BY k HAVING count(*) BETWEEN 2 AND ${String(COMMON_LEAST)})),
pairs AS MATERIALIZED (SELECT DISTINCT x.text AS one, y.text AS two FROM bucketed x JOIN bucketed y ON y.k = x.k AND y.text > x.text),
own AS MATERIALIZED (SELECT DISTINCT text, h, bytes FROM copy_sentence WHERE h NOT IN (FROM copy_common) AND text IN (SELECT one FROM pairs UNION SELECT two FROM pairs)),
prose AS MATERIALIZED (SELECT text, sum(bytes) AS bytes FROM own GROUP BY text),
shared AS (
  SELECT one, two, both_bytes / (s.bytes + t.bytes - both_bytes) AS share
  FROM (SELECT one, two, sum(x.bytes) AS both_bytes FROM pairs JOIN own x ON x.text = one JOIN own z ON z.text = two AND z.h = x.h GROUP BY one, two)
  JOIN prose s ON s.text = one JOIN prose t ON t.text = two
),
placed AS (
  SELECT n.rowid AS text, n.report_id, n.section, r.agency_id, r.year, coalesce(r.published_on, DATE '9999-12-31') AS published_on
  FROM narrative n JOIN report r ON r.report_id = n.report_id WHERE n.rowid IN (SELECT text FROM prose)
)
SELECT later.text, earlier.report_id AS other_report_id, later.agency_id = earlier.agency_id AS own, share
FROM shared JOIN placed later ON later.text IN (one, two) JOIN placed earlier ON earlier.text = one + two - later.text
WHERE share >= ${String(ALIKE)} AND later.section = earlier.section
  AND (later.year, later.published_on, later.report_id) > (earlier.year, earlier.published_on, earlier.report_id)
QUALIFY row_number() OVER (PARTITION BY later.text ORDER BY share DESC, later.agency_id = earlier.agency_id DESC, earlier.year DESC, earlier.report_id) = 1`,
};

/**
 * A narrative section nearly identical to an earlier one, of the same body or of another. Sentences are the shingles:
 * those that state figures are left out, since they are alike by form. The three smallest hashes of a text are its
 * sketch, and texts that share two of the three are compared in full, by the share of prose they have in common.
 */
export const copy = rows({
  id: 'COPY',
  severity: 'notice',
  causes: [],
  reasons: ['own_earlier_report', 'other_body'],
  tables: ['narrative'],
  absent: 'undecided',
  relations: [SENTENCES, COMMON, SKETCHES, SOURCES],
  place: {
    report_id: 'report_id',
    agency_id: 'agency_id',
    year: 'year',
    other_report_id: 'other_report_id',
    bundle: 'cells',
    status: `CASE WHEN NOT compared THEN 'not_applicable' WHEN other_report_id IS NULL THEN 'pass' ELSE 'fail' END`,
    reason: `CASE WHEN own THEN 'own_earlier_report' ELSE 'other_body' END`,
    cells: 'cells',
    against: `'other:' || cells`,
    reported: `round(100 * share)::INTEGER || '%'`,
    difference: 'share',
  },
  from: `SELECT n.report_id, r.agency_id, r.year, 'narrative.' || n.section AS cells, k.text IS NOT NULL AS compared, c.other_report_id, c.own, c.share
FROM narrative n JOIN report r ON r.report_id = n.report_id
LEFT JOIN copy_sketch k ON k.text = n.rowid LEFT JOIN copy_source c ON c.text = n.rowid`,
});
