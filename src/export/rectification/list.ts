import { stillHolds, type Decision } from '@/model/decision';
import { cellName } from '@/model/official/cell-name';
import { saidOf } from '@/model/rules/finding-words';
import { webAddress } from '@/model/web-address';
import type { Translate } from '@/chart/model';
import type { RuleId } from '@/model/rules';
import type { MatrixRow } from '@/query/rule-matrix';
import type { RectificationRow } from '@/query/rectification';

/** One place of a finding: where, what is printed there, and what it was held against. */
export interface ListedPlace {
  readonly where: string;
  readonly printed: string;
  readonly expected: string;
  readonly said: string;
}

/** A finding in words, as every form of the list has it. */
export interface ListedFinding {
  /** From 1, within the list. */
  readonly number: number;
  readonly year: number;
  readonly scope: string;
  readonly rule: string;
  readonly severity: string;
  readonly places: readonly ListedPlace[];
  /** Probable cause, reason and the words concerned, as far as there are any. */
  readonly remarks: readonly string[];
  readonly remedy: string;
  /** What was decided on it, with the note. */
  readonly status: string;
  readonly note: string;
  /** Address of the report, null where none is kept. */
  readonly source: string | null;
}

/** A rule that could not be applied in some places of a body's reports, for want of figures, dates or words. */
export interface ListedUndecided {
  readonly rule: string;
  readonly places: number;
}

export interface ListedBody {
  readonly name: string;
  readonly findings: readonly ListedFinding[];
  /** Looked into, and found to be none: kept apart, not sent out. */
  readonly dismissed: readonly ListedFinding[];
  readonly undecided: readonly ListedUndecided[];
}

export interface Rectification {
  readonly title: string;
  readonly bodies: readonly ListedBody[];
  /** How many findings are listed, were dismissed, and how many places could not be decided. */
  readonly counts: { readonly findings: number; readonly dismissed: number; readonly undecided: number };
  /** What the figures are and where they come from, a line each. */
  readonly about: readonly string[];
  /** Set where the figures are simulated: must be seen on every page. */
  readonly warning: string | null;
}

export interface RectificationInput {
  readonly title: string;
  readonly rows: readonly RectificationRow[];
  readonly matrix: readonly MatrixRow[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly source: string;
  readonly date: string;
  readonly simulated: boolean;
}

/** The list to be sent out, body by body in the order of the rows; bodies about which there is nothing to say are left out. */
export function rectificationOf({ title, rows, matrix, decisions, source, date, simulated }: RectificationInput, t: Translate): Rectification {
  const bodies = new Map<string, { name: string; findings: ListedFinding[]; dismissed: ListedFinding[]; undecided: ListedUndecided[] }>();
  const bodyOf = (id: string, name: string) => {
    const body = bodies.get(id) ?? { name, findings: [], dismissed: [], undecided: [] };
    bodies.set(id, body);
    return body;
  };
  for (const [index, row] of rows.entries()) {
    const decision = decisions.get(row.finding_id);
    const held = decision && stillHolds(decision, row) ? decision : null;
    const body = bodyOf(row.agency_id, row.name);
    (held?.verdict === 'dismissed' ? body.dismissed : body.findings).push(listed(row, index + 1, held, decision !== undefined && held === null, t));
  }
  for (const { agency_id, name, rule, undecided } of matrix) {
    if (undecided > 0) bodyOf(agency_id, name).undecided.push({ rule: t(`rule.id.${rule}.name`), places: undecided });
  }
  const all = [...bodies.values()];
  const sum = (count: (body: ListedBody) => number): number => all.reduce((total, body) => total + count(body), 0);
  return {
    title,
    bodies: all,
    counts: {
      findings: sum(({ findings }) => findings.length),
      dismissed: sum(({ dismissed }) => dismissed.length),
      undecided: sum(({ undecided }) => undecided.reduce((total, { places }) => total + places, 0)),
    },
    about: [t('rectification.about.printed'), t('rectification.about.undecided'), t('rectification.about.dismissed'), source, t('chart.exported', { date })],
    warning: simulated ? t('chart.simulated') : null,
  };
}

function listed(row: RectificationRow, number: number, decision: Decision | null, outdated: boolean, t: Translate): ListedFinding {
  const remarks = [
    row.cause === null ? null : t('rectification.cause', { cause: t(`rule.cause.${row.cause}`) }),
    row.reason === null ? null : t(`rule.reason.${row.reason}`),
    row.other_name === null || row.other_year === null ? null : t('rectification.other', { name: row.other_name, year: row.other_year }),
    row.words === null ? null : t('rectification.words', { words: row.words }),
  ];
  return {
    number,
    year: row.year,
    scope: t(`scope.${row.scope ?? 'unstated'}`),
    rule: t(`rule.id.${row.rule}.name`),
    severity: t(`rule.severity.${row.severity}`),
    places: placesOf(row, t),
    remarks: remarks.filter((remark) => remark !== null),
    remedy: t(`rule.id.${row.rule}.remedy`),
    status: t(outdated ? 'rectification.status.outdated' : `rectification.status.${decision?.verdict ?? 'open'}`),
    note: decision?.note ?? '',
    source: webAddress(row.source_url),
  };
}

function placesOf({ rule, cells, expected, reported }: RectificationRow, t: Translate): readonly ListedPlace[] {
  const [ofExpected, ofReported] = [expected.split(';'), reported.split(';')];
  return cells.split(';').map((ids, index) => {
    const values = { expected: ofExpected[index] ?? '', reported: ofReported[index] ?? '' };
    const names = ids.split(' ').filter((id) => id !== '').map((id) => cellName(id, t));
    return {
      where: names.length > 0 ? names.join(t('rectification.and')) : t(`finding.where.${rule}`),
      printed: values.reported,
      expected: values.expected,
      said: saidOf(rule as RuleId, values, t),
    };
  });
}
