import type { RowOf, Statement } from '@/engine/statement';

export const PROFILE_SHAPE = {
  /** The body it stands under, where that is recorded. */
  parent_id: 'text?',
  parent_name: 'text?',
  /** Bodies that stand under it. */
  below: 'number',
  /** How it was placed in its region, where that needs a word. */
  placement_note: 'text?',
} as const;
export type ProfileRow = RowOf<typeof PROFILE_SHAPE>;

/** Whom a body stands under, and who under it. No row for an unknown body. */
export function bodyProfileQuery(id: string): Statement<typeof PROFILE_SHAPE> {
  return {
    name: 'body_profile',
    sql: `SELECT p.agency_id AS parent_id, p.name AS parent_name, (SELECT count(*) FROM agency b WHERE b.parent_id = me.agency_id)::DOUBLE AS below, me.placement_note
FROM agency me LEFT JOIN body_key p ON p.agency_id = me.parent_id
WHERE me.agency_id = ?`,
    params: [id],
    shape: PROFILE_SHAPE,
  };
}
