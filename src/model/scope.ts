/**
 * Who the figures are about: the body itself (`agency`, 本机关) or everyone under it (`region`, 全市/全区汇总).
 * A report that does not say is stored with null and never added to, or ranked with, the other two.
 */
export const SCOPES = ['agency', 'region'] as const;
export type Scope = (typeof SCOPES)[number];

/** Where a figure was read: table 3 or 4, or the words of section 一. */
export const BASES = ['table', 'narrative'] as const;
export type Basis = (typeof BASES)[number];
