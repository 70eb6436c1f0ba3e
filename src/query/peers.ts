import type { Scope } from '@/model/scope';
import type { RowOf, Statement } from '@/engine/statement';
import { ABOVE } from './above';
import type { SqlPart } from './sql-part';

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

/** The body that peers are sought for, as a row of what it is. */
const me = (anchor: string): SqlPart => ({
  sql: `(SELECT agency_id, a.level, kind, ${ABOVE} AS above FROM agency a LEFT JOIN region r USING (region_code) WHERE agency_id = ?)`,
  params: [anchor],
});

/** What bodies are told by. */
type BodyId = 'agency_id' | 'body';

/** The bodies like a body, of its own level and with a report of the scope, as a subquery of their ids or numbers. */
export function peersSql(peers: Peers, by: BodyId = 'agency_id'): SqlPart {
  const like = LIKE[peers.preset](peers, by);
  return { sql: `SELECT ${by} FROM body_key WHERE agency_id = ? UNION ${like.sql}`, params: [peers.anchor, ...like.params] };
}

const alike = (column: string) => ({ anchor, scope }: Peers, by: BodyId): SqlPart => {
  const self = me(anchor);
  return { sql: `SELECT p.${by} FROM reporting p JOIN ${self.sql} self ON p.level = self.level AND p.${column} = self.${column} WHERE p.scope = ?`, params: [...self.params, scope] };
};

const volumeOf = ({ anchor, year, scope }: Omit<Peers, 'preset'>): SqlPart => ({
  sql: 'SELECT level, processed AS volume FROM fact WHERE agency_id = ? AND year = ? AND scope = ? AND preferred',
  params: [anchor, year, scope],
});

/** Those like a body, itself among them where it has reported: each once, since there is one row of a body and scope. */
const LIKE: Readonly<Record<PeerPreset, (peers: Peers, by: BodyId) => SqlPart>> = {
  same_parent: alike('above'),
  same_kind: alike('kind'),
  similar_volume: (peers, by) => {
    const mine = volumeOf(peers);
    return {
      sql: `SELECT p.${by} FROM fact p JOIN (${mine.sql}) self ON p.level = self.level
  AND p.processed BETWEEN self.volume / ?::DOUBLE AND self.volume * ?::DOUBLE AND self.volume > 0 WHERE p.year = ? AND p.scope = ? AND p.preferred`,
      params: [...mine.params, peers.ratio, peers.ratio, peers.year, peers.scope],
    };
  },
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
export function peersQuery(question: Omit<Peers, 'preset'>, asked: readonly PeerPreset[] = PEER_PRESETS): Statement<typeof PEERS_SHAPE> {
  const self = me(question.anchor);
  const volume = volumeOf(question);
  const presets = asked.map((preset) => ({ preset, ...LIKE[preset]({ ...question, preset }, 'agency_id') }));
  return {
    name: 'peers',
    sql: `WITH me AS MATERIALIZED (
  SELECT m.*, (SELECT r.name FROM region r WHERE r.region_code = m.above) AS above_name, (SELECT v.volume FROM (${volume.sql}) v)::DOUBLE AS volume FROM ${self.sql} m
)
${presets.map(({ preset, sql }) => `SELECT '${preset}' AS preset, (SELECT count(*) FROM (${sql}) WHERE agency_id <> ?)::DOUBLE AS peers, above_name, level, kind, volume FROM me`).join('\nUNION ALL\n')}`,
    params: [...volume.params, ...self.params, ...presets.flatMap(({ params }) => [...params, question.anchor])],
    shape: PEERS_SHAPE,
  };
}
