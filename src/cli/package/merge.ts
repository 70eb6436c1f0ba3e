import type { Bodies, Body } from './bodies';
import type { CollectedReport } from './row';

/** A report with its body known and its id: body, year, scope and basis, none of which depends on other reports. */
export interface KnownReport {
  readonly reportId: string;
  readonly body: Body;
  readonly report: CollectedReport;
}

/**
 * Brings together what was collected of the same report. Where a report was transcribed whole, the
 * transcription stands, and the address and the notes of the other are kept with it.
 *
 * @param whole reports transcribed whole; @param parts figures seen in reports.
 * @throws Error where two of a kind give the same report.
 */
export function mergeReports(whole: readonly CollectedReport[], parts: readonly CollectedReport[], bodies: Bodies): readonly KnownReport[] {
  const known = new Map<string, KnownReport>();
  for (const report of whole) add(known, identify(report, bodies));
  const wholeIds = new Set(known.keys());
  for (const report of parts) {
    const part = identify(report, bodies);
    const other = wholeIds.has(part.reportId) ? known.get(part.reportId) : undefined;
    if (other) known.set(part.reportId, { ...other, report: withSourceOf(other.report, report) });
    else add(known, part);
  }
  return [...known.values()].sort((a, b) => (a.reportId < b.reportId ? -1 : 1));
}

function identify(collected: CollectedReport, bodies: Bodies): KnownReport {
  const body = bodies.of(collected.agency);
  const report = withIssuer(withScope(collected, body), body);
  return { reportId: [body.agencyId, String(report.year), report.scope ?? 'unstated', report.basis].join('.'), body, report };
}

function add(known: Map<string, KnownReport>, one: KnownReport): void {
  const { agency, year } = one.report;
  if (known.has(one.reportId)) throw new Error(`${agency} ${String(year)}: given twice (${one.reportId}).`);
  known.set(one.reportId, one);
}

function withSourceOf(whole: CollectedReport, part: CollectedReport): CollectedReport {
  return { ...whole, sourceUrl: whole.sourceUrl ?? part.sourceUrl, published: whole.published ?? part.published, notes: [...whole.notes, ...part.notes] };
}

/**
 * What a department or a township publishes is about itself. A government's office may speak for the whole
 * region, and a government always may: where they do not say, the scope stays unknown.
 */
function withScope(report: CollectedReport, { kind }: Body): CollectedReport {
  const own = kind === 'department' || kind === 'branch' || kind === 'township' || kind === 'subdistrict' || kind === 'other';
  if (report.scope !== null || !own) return report;
  return { ...report, scope: 'agency', notes: [...report.notes, 'Scope not stated; taken as the body’s own figures, as departments and townships report them'] };
}

function withIssuer(report: CollectedReport, { name }: Body): CollectedReport {
  return report.agency === name ? report : { ...report, notes: [...report.notes, `Named ${report.agency} in the source`] };
}
