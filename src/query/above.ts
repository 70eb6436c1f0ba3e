/** Under which region a body stands: a government under the one above its own, everyone else under their own. Of a body and its region `r`. */
export const ABOVE = `CASE WHEN kind = 'government' THEN r.parent_code ELSE region_code END`;
