import { rows } from './rows';
import type { Relation } from './rule';
import { YEAR_BEFORE } from './sql';

/** Changes of fewer requests than this are never remarked on: 1 → 3 is no alarm. */
const FLOOR = 30;
/** How many scaled median absolute deviations a change may lie from the median of its peers: the cut-off of Iglewicz and Hoaglin (1993). */
const CUT_OFF = 3.5;
/** Within this factor nothing is remarked on, however alike the peers are. */
const FACTOR = 2.5;
/** Peers with fewer requests than this a year before say nothing of how figures usually change. */
const PEER_REQUESTS = 10;
/** Fewer peers than this have no usual change. */
const PEERS = 8;

const CHANGES: Relation = {
  name: 'jump_change',
  sql: `SELECT f.report_id, f.agency_id, f.year, f.scope, f.level, y.other_report_id, f.received, b.received AS before,
  ln((f.received + 1.0) / (b.received + 1.0)) AS change, b.received >= ${String(PEER_REQUESTS)} AS telling
FROM fact f JOIN year_before y ON y.report_id = f.report_id JOIN fact b ON b.report_id = y.other_report_id`,
};

/** What is usual among the peers of a year, scope and level. */
const MEDIANS: Relation = {
  name: 'jump_median',
  sql: `SELECT year, scope, level, median(change) AS usual, count(change) AS peers FROM jump_change WHERE telling GROUP BY ALL`,
};

/** How far from the usual change of its year a body of a scope and level commonly is: of all years, since that is how such bodies are. */
const SPREADS: Relation = {
  name: 'jump_spread',
  sql: `SELECT m.scope, m.level, greatest(ln(${String(FACTOR)}), ${String(CUT_OFF)} * 1.4826 * median(abs(c.change - m.usual))) AS reach
FROM jump_median m JOIN jump_change c ON c.year = m.year AND c.level = m.level AND c.scope IS NOT DISTINCT FROM m.scope WHERE c.telling GROUP BY ALL`,
};

/**
 * Requests received against the year before, as a logarithm of the ratio, lie beyond median ± 3.5 scaled MAD of the
 * bodies of the same level and scope; the median is of the same year, so that a change common to all is no jump. Logarithms of counts + 1, so that doubling and halving weigh the same and zero is no end.
 */
export const jump = rows({
  id: 'JUMP',
  severity: 'notice',
  causes: [],
  reasons: ['rise', 'fall'],
  tables: ['fact'],
  absent: 'not_applicable',
  relations: [YEAR_BEFORE, CHANGES, MEDIANS, SPREADS],
  place: {
    report_id: 'report_id',
    agency_id: 'agency_id',
    year: 'year',
    other_report_id: 'other_report_id',
    status: `CASE WHEN received IS NULL OR before IS NULL THEN 'undecided' WHEN abs(received - before) < ${String(FLOOR)} THEN 'pass' WHEN coalesce(peers, 0) < ${String(PEERS)} THEN 'undecided' WHEN abs(change - usual) <= reach THEN 'pass' ELSE 'fail' END`,
    reason: `CASE WHEN received > before THEN 'rise' ELSE 'fall' END`,
    cells: `'request.received.total'`,
    against: `'other:request.received.total'`,
    expected: `greatest(0, ceil((before + 1) * exp(usual - reach) - 1))::BIGINT || '–' || floor((before + 1) * exp(usual + reach) - 1)::BIGINT`,
    reported: 'received',
    difference: 'received - before',
  },
  from: `SELECT c.*, m.usual, m.peers, s.reach
FROM jump_change c
LEFT JOIN jump_median m ON m.year = c.year AND m.level = c.level AND m.scope IS NOT DISTINCT FROM c.scope
LEFT JOIN jump_spread s ON s.level = c.level AND s.scope IS NOT DISTINCT FROM c.scope`,
});
