import { computed } from 'vue';
import { OUTCOME_MEASURES, type OutcomeMeasure } from '@/chart/build/outcome-parts';
import { APPLICANTS, type ApplicantKind } from '@/model/applicants';
import { MEASURES, OUTCOME_GROUPS, type Measure, type OutcomeGroup } from '@/model/measures';
import { findLeaf } from '@/model/outcome-leaves';
import { oneOf, orNone } from './parameter';
import { useUrlState } from './url-state';

/** Whether a composition sets bodies or years beside one another. */
export const OUTCOME_AXES = ['body', 'year'] as const;
export type OutcomeAxis = (typeof OUTCOME_AXES)[number];

const REASONS = MEASURES.filter(({ group }) => group !== null).map(({ id }) => id);
const NOTHING = '' as const;

/** What of the outcomes is shown and singled out, all of it in the URL. A reason brings its group along. */
export function useOutcomeFilter() {
  const { values, set } = useUrlState({
    by: { codec: oneOf(OUTCOME_AXES), fallback: (): OutcomeAxis => 'body' },
    show: { codec: oneOf(OUTCOME_MEASURES), fallback: (): OutcomeMeasure => 'share' },
    applicant: { codec: orNone(oneOf(APPLICANTS.map(({ id }) => id))), fallback: (): ApplicantKind | typeof NOTHING => NOTHING },
    group: { codec: orNone(oneOf(OUTCOME_GROUPS)), fallback: (): OutcomeGroup | typeof NOTHING => NOTHING },
    reason: { codec: orNone(oneOf(REASONS)), fallback: (): Measure | typeof NOTHING => NOTHING },
  });

  const filter = computed(() => {
    const { applicant, group, reason } = values.value;
    return {
      applicant: applicant === NOTHING ? null : applicant,
      group: reason === NOTHING ? (group === NOTHING ? null : group) : (findLeaf(reason)?.group ?? null),
      reason: reason === NOTHING ? null : reason,
    };
  });

  /** Singles out what the nodes of a flow or tree stand for, one id after the other (`who:…`, `group:…`, `why:…`); what is singled out already is let go. */
  function single(ids: readonly string[]): void {
    const changes = Object.assign({}, ...ids.map(changeFor)) as Parameters<typeof set>[0];
    const same = Object.entries(changes).every(([name, value]) => values.value[name as keyof typeof values.value] === value);
    if (Object.keys(changes).length > 0) set(same ? Object.fromEntries(Object.keys(changes).map((name) => [name, NOTHING])) : changes);
  }

  return { values, set, filter, single };
}

function changeFor(id: string): { applicant?: ApplicantKind; group?: OutcomeGroup | typeof NOTHING; reason?: Measure | typeof NOTHING } {
  const [kind, name = ''] = id.split(':');
  if (kind === 'who') {
    const applicant = APPLICANTS.find((each) => each.id === name)?.id;
    return applicant ? { applicant } : {};
  }
  if (kind === 'group') {
    const group = OUTCOME_GROUPS.find((each) => each === name);
    return group ? { group, reason: NOTHING } : {};
  }
  const leaf = findLeaf(name);
  if (!leaf) return {};
  return leaf.measure ? { group: leaf.group, reason: leaf.measure } : { group: leaf.group, reason: NOTHING };
}
