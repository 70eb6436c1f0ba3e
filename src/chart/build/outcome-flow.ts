import { formatValue } from '../format';
import { metricName, unitName } from '../words';
import { sourceLine, type ChartContext } from './context';
import type { OutcomeFilter } from './outcome-parts';
import type { FlowLink, FlowModel, FlowNode, Point, TreeModel, TreeNode, Translate } from '../model';
import { APPLICANTS, type ApplicantKind } from '@/model/applicants';
import { OUTCOME_GROUPS } from '@/model/measures';
import { DIVIDED_GROUPS, isOneRow, OUTCOME_LEAVES, type OutcomeLeaf } from '@/model/outcome-leaves';
import type { OutcomeFlowRow } from '@/query/outcome-flow';

export interface OutcomeFlowInput {
  readonly name: string;
  readonly year: number;
  readonly rows: readonly OutcomeFlowRow[];
  readonly filter: OutcomeFilter & { readonly applicant: ApplicantKind | null };
}

/** Who is named as an applicant, and after them what no report says by applicant. */
const ASKERS = [...APPLICANTS.map(({ id }) => id), 'undivided'] as const;
type Asker = (typeof ASKERS)[number];

/** The cells of a place by applicant and leaf. */
export interface OutcomeCells {
  readonly valueOf: (applicant: Asker | 'total', leaf: OutcomeLeaf | 'processed') => number | null;
  /** Reports that do not state a leaf. */
  readonly unstatedOf: (leaf: OutcomeLeaf) => number;
  readonly reports: number;
}

/** Rows of the flow's question, for looking up. */
export function outcomeCells(rows: readonly OutcomeFlowRow[]): OutcomeCells {
  const found = new Map(rows.map((row) => [`${row.applicant} ${row.leaf}`, row]));
  const reports = rows[0]?.reports ?? 0;
  return {
    reports,
    valueOf: (applicant, leaf) => found.get(`${applicant} ${leaf === 'processed' ? leaf : leaf.id}`)?.value ?? null,
    unstatedOf: (leaf) => reports - (found.get(`total ${leaf.id}`)?.known ?? 0),
  };
}

/** Whether a filter keeps a leaf. */
const keeps = ({ group, reason }: OutcomeFilter, leaf: OutcomeLeaf): boolean => (group === null || leaf.group === group) && (reason === null || leaf.measure === reason);

const known = (value: number): Point => ({ state: 'value', value, numerator: value, denominator: null, small: false, unstated: false, narrative: false });
const notStated: Point = { state: 'missing', reason: 'not_stated', denominator: null };

/** The name of a leaf: its reason, or that the group's rows are not given apart. */
export const leafName = (leaf: OutcomeLeaf, t: Translate): string => (leaf.measure ? t(`outcomes.reason.${leaf.measure}`) : t('outcomes.undivided', { group: metricName({ id: leaf.group }, t) }));

/** Who asked, what became of it, and why: applicants → groups → reasons. Node ids are `who:…`, `group:…`, `why:…`. */
export function outcomeFlowModel(input: OutcomeFlowInput, context: ChartContext): FlowModel {
  const { t } = context;
  const cells = outcomeCells(input.rows);
  const askers = ASKERS.filter((id) => input.filter.applicant === null || id === input.filter.applicant);
  const leaves = OUTCOME_LEAVES.filter((leaf) => keeps(input.filter, leaf));
  const quantity = (who: readonly Asker[], of: readonly OutcomeLeaf[]): number => who.reduce((sum, id) => of.reduce((inner, leaf) => inner + (cells.valueOf(id, leaf) ?? 0), sum), 0);
  const groups = OUTCOME_GROUPS.filter((group) => leaves.some((leaf) => leaf.group === group)).map((group) => ({ group, of: leaves.filter((leaf) => leaf.group === group) }));

  const nodes: FlowNode[] = [
    ...askers.filter((id) => quantity([id], leaves) > 0).map((id): FlowNode => named(`who:${id}`, t(`outcomes.applicant.${id}`), 0, 'peer')),
    ...groups.filter(({ of }) => quantity(askers, of) > 0).map(({ group }) => named(`group:${group}`, metricName({ id: group }, t), 1, `outcome-${group}`)),
    ...leaves.filter((leaf) => !isOneRow(leaf.group) && quantity(askers, [leaf]) > 0).map((leaf) => named(`why:${leaf.id}`, leafName(leaf, t), 2, `outcome-${leaf.group}`)),
  ];
  const links: FlowLink[] = [
    ...askers.flatMap((id) => groups.flatMap(({ group, of }) => linkOf(`who:${id}`, `group:${group}`, quantity([id], of)))),
    ...groups.flatMap(({ group, of }) => (isOneRow(group) ? [] : of.flatMap((leaf) => linkOf(`group:${group}`, `why:${leaf.id}`, quantity(askers, [leaf]))))),
  ];
  return {
    shape: 'flow',
    kind: 'sankey',
    ...heading('outcomes.flow.title', input, context),
    sourceHead: t('outcomes.flow.from'),
    targetHead: t('outcomes.flow.to'),
    nodes,
    links,
    ...covered(cells, quantity(askers, leaves), leaves, input, t),
  };
}

function named(id: string, label: string, column: number, colour: FlowNode['colour']): FlowNode {
  return { id, label, fullLabel: label, column, colour };
}

const linkOf = (source: string, target: string, value: number): FlowLink[] => (value > 0 ? [{ source, target, point: known(value) }] : []);

/** The reasons for not granting, by group, as parts of a whole. Ids as in the flow. */
export function reasonTreeModel(input: OutcomeFlowInput, context: ChartContext): TreeModel {
  const { t } = context;
  const cells = outcomeCells(input.rows);
  const column = input.filter.applicant ?? 'total';
  const groups = DIVIDED_GROUPS.filter((group) => input.filter.group === null || group === input.filter.group);
  const nodes = groups.map((group): TreeNode => {
    const leaves = OUTCOME_LEAVES.filter((leaf) => leaf.group === group);
    const children = leaves.flatMap((leaf): TreeNode[] => {
      const value = cells.valueOf(column, leaf);
      if (value === 0 || (value === null && leaf.measure === null)) return [];
      const label = leafName(leaf, t);
      return [{ id: `why:${leaf.id}`, label, fullLabel: label, colour: `outcome-${group}`, point: value === null ? notStated : known(value), children: [] }];
    });
    const stated = leaves.filter((leaf) => cells.valueOf(column, leaf) !== null);
    const label = metricName({ id: group }, t);
    const sum = stated.reduce((all, leaf) => all + (cells.valueOf(column, leaf) ?? 0), 0);
    return { id: `group:${group}`, label, fullLabel: label, colour: `outcome-${group}`, point: stated.length === 0 ? notStated : known(sum), children };
  });
  const leaves = OUTCOME_LEAVES.filter((leaf) => groups.includes(leaf.group));
  return {
    shape: 'tree',
    kind: 'treemap',
    ...heading('outcomes.tree.title', input, context),
    itemHead: t('outcomes.tree.head'),
    nodes,
    coverage: t('outcomes.flow.reports', { n: cells.reports }),
    notes: [...applicantNote(input, t), ...unstatedNote(cells, leaves, t)],
  };
}

function heading(title: string, { name, year }: OutcomeFlowInput, context: ChartContext) {
  const { t, dataset } = context;
  return {
    title: t(title, { name, year }),
    subtitle: t('chart.subtitle', { unit: unitName('requests', t), scope: t(`scope.${context.scope}`) }),
    unit: 'requests',
    source: sourceLine(context),
    simulated: dataset.simulated,
  } as const;
}

/** How much of what was processed the picture holds, and what is missing from it; printed figures that do not add up are said to. */
function covered(cells: OutcomeCells, drawn: number, leaves: readonly OutcomeLeaf[], input: OutcomeFlowInput, t: Translate): { readonly coverage: string; readonly notes: readonly string[] } {
  const { applicant, group, reason } = input.filter;
  const whole = cells.valueOf(applicant ?? 'total', 'processed');
  const count = (value: number): string => formatValue(value, 'requests');
  const complete = unstatedGroups(cells, leaves).length === 0;
  const differs = group === null && reason === null && whole !== null && (drawn > whole || (complete && drawn !== whole));
  const share = whole === null || whole === 0 ? null : formatValue(drawn / whole, 'percent');
  return {
    coverage:
      share === null || whole === null
        ? t('outcomes.flow.no_total', { drawn: count(drawn) })
        : t('outcomes.flow.coverage', { drawn: count(drawn), whole: count(whole), share }),
    notes: [
      ...(differs ? [t('outcomes.flow.differs', { drawn: count(drawn), whole: count(whole) })] : []),
      ...(cells.reports > 1 ? [t('outcomes.flow.sum', { n: cells.reports })] : []),
      ...applicantNote(input, t),
      ...unstatedNote(cells, leaves, t),
    ],
  };
}

const applicantNote = ({ filter }: OutcomeFlowInput, t: Translate): string[] =>
  filter.applicant === null ? [] : [t('outcomes.only_applicant', { applicant: t(`outcomes.applicant.${filter.applicant}`) })];

/** What is not stated, of one report by name, of several by number. A group given as one figure, without its rows, is stated. */
function unstatedNote(cells: OutcomeCells, leaves: readonly OutcomeLeaf[], t: Translate): readonly string[] {
  const unstated = unstatedGroups(cells, leaves);
  if (unstated.length === 0) return [];
  const list = unstated.map(({ group }) => metricName({ id: group }, t)).join(t('outcomes.comma'));
  if (cells.reports > 1) return [t('outcomes.flow.unstated_sum', { list, most: Math.max(...unstated.map(cells.unstatedOf)) })];
  return [t('outcomes.flow.unstated', { list })];
}

/** The leaves that tell whether their group is known whole, of the groups that are not. */
function unstatedGroups(cells: OutcomeCells, leaves: readonly OutcomeLeaf[]): readonly OutcomeLeaf[] {
  const groups = new Set(leaves.map(({ group }) => group));
  return OUTCOME_LEAVES.filter((leaf) => groups.has(leaf.group) && (leaf.measure === null || isOneRow(leaf.group)) && cells.unstatedOf(leaf) > 0);
}
