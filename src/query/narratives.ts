import type { RowOf, Statement } from '@/engine/statement';

export const NARRATIVE_SHAPE = { report_id: 'text', section: 'text', body: 'text' } as const;
export type NarrativeRow = RowOf<typeof NARRATIVE_SHAPE>;

/** The words of reports by section. */
export function narrativesQuery(...reportIds: readonly string[]): Statement<typeof NARRATIVE_SHAPE> {
  // A condition on several reports would read the words of all that stand near them.
  const each = reportIds.map(() => 'SELECT report_id, section, body FROM narrative WHERE report_id = ?');
  return { name: 'narratives', sql: `${each.join('\nUNION ALL\n')}\nORDER BY report_id, section`, params: reportIds, shape: NARRATIVE_SHAPE };
}
