import { metricName } from '../words';
import type { ColourRole, Translate, ValueUnit } from '../model';
import { OUTCOME_GROUPS, rowsOf, type Measure, type OutcomeGroup } from '@/model/measures';
import { metricOf, type Metric } from '@/model/metrics';
import { shareOfGroup, shareOfProcessed } from '@/model/metrics/shares';
import { isOneRow } from '@/model/outcome-leaves';
import { OUTCOME_SHARES } from '@/query/overview';

/** What of the outcomes is looked at; null where nothing is singled out. */
export interface OutcomeFilter {
  readonly group: OutcomeGroup | null;
  readonly reason: Measure | null;
}

/** Counts, or shares of the whole that is shown. */
export const OUTCOME_MEASURES = ['share', 'count'] as const;
export type OutcomeMeasure = (typeof OUTCOME_MEASURES)[number];

interface Part {
  readonly metric: Metric;
  readonly label: string;
  readonly colour: ColourRole;
}

export interface OutcomeParts {
  readonly parts: readonly Part[];
  readonly unit: ValueUnit;
}

/** The parts of a composition: all groups, the reasons of one group, or one reason alone as a share of what was processed. */
export function outcomeParts({ group, reason }: OutcomeFilter, measure: OutcomeMeasure, t: Translate): OutcomeParts {
  const unit = measure === 'share' ? 'percent' : 'requests';
  if (reason !== null) return { unit, parts: [alone(reason, group, measure, t)] };
  if (group === null) return { unit, parts: OUTCOME_GROUPS.map((id, index) => ({ metric: groupMetric(id, index, measure), label: metricName({ id }, t), colour: `outcome-${id}` })) };
  if (isOneRow(group)) return { unit, parts: [alone(group, group, measure, t)] };
  return {
    unit,
    parts: rowsOf(group).map((row, index) => ({
      metric: measure === 'share' ? shareOfGroup(row, group) : metricOf(row),
      label: t(`outcomes.reason.${row}`),
      colour: `rank-${index}`,
    })),
  };
}

function groupMetric(id: OutcomeGroup, index: number, measure: OutcomeMeasure): Metric {
  return measure === 'share' ? (OUTCOME_SHARES[index] ?? metricOf(id)) : metricOf(id);
}

function alone(row: Measure, group: OutcomeGroup | null, measure: OutcomeMeasure, t: Translate): Part {
  return { metric: measure === 'share' ? shareOfProcessed(row) : metricOf(row), label: t(`outcomes.reason.${row}`), colour: group === null ? 'focus' : `outcome-${group}` };
}
