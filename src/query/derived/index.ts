import { createFact } from '../ddl';
import { createDue } from '../timeliness';
import { createBodyKey } from './body-key';
import { createFlowSums } from './flow-sums';
import { createLatestKnown } from './latest-known';
import { createPlaceSums } from './place-sums';
import { createRegionWithin, createReporting } from './reporting';
import { createRouteSums } from './route-sums';
import { createSpreads } from './spreads';
import { createStandouts } from './standouts';

/** Each table that is made of the stored ones so that questions are quick, with the statements that make it; each reads those before it. */
const DERIVED = {
  body_key: createBodyKey,
  fact: createFact(),
  due: [createDue()],
  reporting: [createReporting()],
  region_within: [createRegionWithin()],
  place_sum: [createPlaceSums()],
  route_sum: [createRouteSums()],
  flow_sum: [createFlowSums()],
  spread: [createSpreads()],
  latest_known: [createLatestKnown()],
  standout: createStandouts(),
} as const satisfies Record<string, readonly string[]>;

/** What pays for itself only where data are read far more often than they change. Own data are filled anew with every change. */
const OF_PUBLISHED: readonly string[] = ['latest_known'];

/** What makes the derived tables in the schema that is current. @param whose own data, or data that are made once. */
export const createDerived = (whose: 'own' | 'published'): readonly string[] =>
  Object.entries(DERIVED).flatMap(([table, made]) => (whose === 'own' && OF_PUBLISHED.includes(table) ? [] : made));

/** The derived tables that hold sums and counts for the app's own questions, and nothing that is not in the others. */
export const BOOKKEEPING_TABLES: readonly string[] = [...Object.keys(DERIVED).filter((table) => table !== 'fact'), 'standout_count'];
