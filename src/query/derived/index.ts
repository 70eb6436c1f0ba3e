import { createFact } from '../ddl';
import { createFlowSums } from './flow-sums';
import { createPlaceSums } from './place-sums';
import { createRegionWithin, createReporting } from './reporting';
import { createRouteSums } from './route-sums';
import { createStandouts } from './standouts';

/** What is made of the stored tables so that questions are quick, in the schema that is current; each reads those before it. */
export function createDerived(): readonly string[] {
  return [createFact(), createReporting(), createRegionWithin(), createPlaceSums(), createRouteSums(), createFlowSums(), ...createStandouts()];
}
