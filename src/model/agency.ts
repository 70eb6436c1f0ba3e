/** Where a body stands: a government of a level, a department of one, or a township or subdistrict. */
export const AGENCY_LEVELS = ['province', 'prefecture', 'county', 'township', 'department'] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

/** What a body is. Governments and departments are named by article 49; township bodies are not. */
export const AGENCY_KINDS = ['government', 'government_office', 'department', 'branch', 'township', 'subdistrict', 'zone', 'other'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** The levels of the region tree, from the top. */
export const REGION_LEVELS = ['province', 'prefecture', 'county'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** A region of the tree province → prefecture → county. Codes have six digits (GB/T 2260). */
export interface Region {
  readonly region_code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parent_code: string | null;
}
