import type { Scope } from '@/model/scope';
import type { RowOf, SqlValue, Statement } from '@/engine/statement';

/** Ways to find bodies like a given one. */
export const PEER_PRESETS = ['same_parent', 'same_kind', 'similar_volume'] as const;
export type PeerPreset = (typeof PEER_PRESETS)[number];

/** Volumes within this ratio either way count as similar unless asked otherwise. */
export const DEFAULT_RATIO = 2;

/** Who is like a body: the body itself is always among them. */
export interface Peers {
  readonly anchor: string;
  readonly preset: PeerPreset;
  /** Of similar volume: from 1/ratio to ratio times as many requests processed. */
  readonly ratio: number;
  /** The year and the scope whose volumes are compared, and in which peers have to have reported at all. */
  readonly year: number;
  readonly scope: Scope;
}

/** Under whom a body stands: a government under the region above its own, everyone else under their own region. */
const above = (alias: string): string =>
  `CASE WHEN ${alias}.kind = 'government' THEN (SELECT r.parent_code FROM region r WHERE r.region_code = ${alias}.region_code) ELSE ${alias}.region_code END`;

const volume = (alias: string): string => `(SELECT max(v.processed) FROM fact v WHERE v.agency_id = ${alias}.agency_id AND v.year = ? AND v.scope = ? AND v.preferred)`;

/** The bodies like a body, of its own level and with a report of the scope, as a subquery of `agency_id`. */
export function peersSql({ anchor, preset, ratio, year, scope }: Peers): { readonly sql: string; readonly params: readonly SqlValue[] } {
  const like = LIKE[preset](ratio, year, scope);
  return {
    sql: `SELECT p.agency_id FROM agency p, agency me
  WHERE me.agency_id = ? AND (p.agency_id = me.agency_id OR (
    p.level = me.level AND EXISTS (FROM fact s WHERE s.agency_id = p.agency_id AND s.scope = ?) AND ${like.sql}))`,
    params: [anchor, scope, ...like.params],
  };
}

const LIKE: Readonly<Record<PeerPreset, (ratio: number, year: number, scope: Scope) => { readonly sql: string; readonly params: readonly SqlValue[] }>> = {
  same_parent: () => ({ sql: `${above('p')} = ${above('me')}`, params: [] }),
  same_kind: () => ({ sql: 'p.kind = me.kind', params: [] }),
  similar_volume: (ratio, year, scope) => ({
    sql: `${volume('p')} BETWEEN ${volume('me')} / ?::DOUBLE AND ${volume('me')} * ?::DOUBLE AND ${volume('me')} > 0`,
    params: [year, scope, year, scope, ratio, year, scope, ratio, year, scope],
  }),
};

export const PEERS_SHAPE = {
  preset: 'text',
  /** Bodies that the preset finds, the body itself left out. */
  peers: 'number',
  /** The name of what they stand under: the region. */
  above_name: 'text?',
  level: 'text',
  kind: 'text',
  /** Requests the body processed in the year. */
  volume: 'number?',
} as const;
export type PeersRow = RowOf<typeof PEERS_SHAPE>;

/** How many peers each preset finds for a body, with what its reason is made of. No row for an unknown body. */
export function peersQuery(question: Omit<Peers, 'preset'>): Statement<typeof PEERS_SHAPE> {
  const presets = PEER_PRESETS.map((preset) => ({ preset, ...peersSql({ ...question, preset }) }));
  return {
    name: 'peers',
    sql: `WITH me AS (
  SELECT agency_id, level, kind, (SELECT r.name FROM region r WHERE r.region_code = ${above('me')}) AS above_name, ${volume('me')}::DOUBLE AS volume
  FROM agency me WHERE agency_id = ?
)
${presets.map(({ preset, sql }) => `SELECT '${preset}' AS preset, ((SELECT count(*) FROM (${sql})) - 1)::DOUBLE AS peers, above_name, level, kind, volume FROM me`).join('\nUNION ALL\n')}`,
    params: [question.year, question.scope, question.anchor, ...presets.flatMap(({ params }) => params)],
    shape: PEERS_SHAPE,
  };
}
