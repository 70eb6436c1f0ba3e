import type { RowOf, Statement } from '@/engine/statement';

export const NARRATIVE_SHAPE = { section: 'text', body: 'text' } as const;
export type NarrativeRow = RowOf<typeof NARRATIVE_SHAPE>;

/** The words of a report by section. */
export function narrativesQuery(reportId: string): Statement<typeof NARRATIVE_SHAPE> {
  return { name: 'narratives', sql: 'SELECT section, body FROM narrative WHERE report_id = ? ORDER BY section', params: [reportId], shape: NARRATIVE_SHAPE };
}
