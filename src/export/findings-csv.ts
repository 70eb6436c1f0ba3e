import { cellName } from '@/model/official/cell-name';
import type { Decision } from '@/model/decision';
import type { Translate } from '@/chart/model';
import { placesOf, type FindingRow } from '@/query/findings';
import { csvText, type CsvValue } from './csv-text';

/** Where the findings come from, as it is said below them. */
export interface FindingsSource {
  readonly source: string;
  readonly simulated: boolean;
  readonly today: Date;
}

const COLUMNS = ['body', 'body_id', 'year', 'rule', 'rule_id', 'severity', 'cause', 'reason', 'cells', 'expected', 'reported', 'difference', 'words', 'decision', 'note', 'decided_on', 'source', 'finding_id'] as const;

/** Findings with what was decided on them, one row a finding; several places of one finding stand apart by semicolons. */
export function findingsCsv(rows: readonly FindingRow[], decisions: ReadonlyMap<string, Decision>, { source, simulated, today }: FindingsSource, t: Translate): string {
  const head = COLUMNS.map((column) => t(`quality.column.${column}`));
  const foot = [...(simulated ? [t('chart.simulated')] : []), source, t('chart.exported', { date: today.toISOString().slice(0, 10) })];
  return csvText([head, ...rows.map((row) => line(row, decisions.get(row.finding_id), t)), [], ...foot.map((text) => [text])]);
}

function line(row: FindingRow, decision: Decision | undefined, t: Translate): readonly CsvValue[] {
  const words = (key: string, named?: Readonly<Record<string, string>>): string => t(key, named);
  const cells = placesOf(row).map((place) => place.cells.map((cell) => cellName(cell, words)).join(t('quality.line.and')));
  return [
    row.name, row.agency_id, row.year, t(`rule.id.${row.rule}.name`), row.rule, t(`rule.severity.${row.severity}`),
    row.cause === null ? null : t(`rule.cause.${row.cause}`), row.reason === null ? null : t(`rule.reason.${row.reason}`),
    cells.join(t('list.separator')), value(row.expected), value(row.reported), row.difference, row.words,
    t(`quality.decision.${decision?.verdict ?? 'open'}`), decision?.note ?? null, decision?.on.slice(0, 10) ?? null, row.source_url, row.finding_id,
  ];
}

/** A single count as a number that can be reckoned with; several places, dates and ranges as text. */
const value = (text: string): CsvValue => (text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
