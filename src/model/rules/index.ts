import { copy } from './copy';
import { jump } from './jump';
import { late } from './late';
import { layout } from './layout';
import { missing } from './missing';
import { rollup } from './rollup';
import { t3Applicants } from './t3-applicants';
import { t3Balance } from './t3-balance';
import { t3Outcomes } from './t3-outcomes';
import { t4Total } from './t4-total';
import { textTable } from './text-table';
import { xyCarry } from './xy-carry';
import { xyInForce } from './xy-in-force';
import type { Rule, RuleId } from './rule';

export { CAUSES, PLACE_COLUMNS, REASONS, RULE_IDS, SEVERITIES, STATUSES } from './rule';
export type { Cause, Reason, Relation, Rule, RuleId, Severity, Status } from './rule';

const BY_ID: Readonly<Record<RuleId, Rule>> = {
  'T3-BALANCE': t3Balance,
  'T3-OUTCOMES': t3Outcomes,
  'T3-APPLICANTS': t3Applicants,
  'T4-TOTAL': t4Total,
  'XY-CARRY': xyCarry,
  'XY-IN-FORCE': xyInForce,
  'TEXT-TABLE': textTable,
  ROLLUP: rollup,
  LATE: late,
  MISSING: missing,
  LAYOUT: layout,
  JUMP: jump,
  COPY: copy,
};

/** Every rule, in the order in which they are listed. Adding one is adding a file, an id and an entry. */
export const RULES: readonly Rule[] = Object.values(BY_ID);

/** The rule of an id. */
export const ruleOf = (id: RuleId): Rule => BY_ID[id];
