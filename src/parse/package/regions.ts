import Papa from 'papaparse';
import type { Region } from '@/model/agency';
import type { Incoming } from '@/model/incoming';
import { CSV } from './csv-records';
import { incomingTable } from './read-package';

/** Tables that bring no regions, with those in which their bodies stand, and the ones above. */
export function withRegions(incoming: Incoming, known: readonly Region[]): Incoming {
  const agencies = incoming.get('agency');
  if (incoming.has('region') || !agencies) return incoming;
  const byCode = new Map(known.map((region) => [region.region_code, region]));
  const at = agencies.columns.indexOf('region_code');
  const used = new Set<Region>();
  Papa.parse<string[]>(new TextDecoder().decode(agencies.csv), {
    ...CSV,
    step: ({ data }) => {
      for (let region = byCode.get(data[at] ?? ''); region && !used.has(region); region = byCode.get(region.parent_code ?? '')) used.add(region);
    },
  });
  const rows = [...used].map(({ region_code, name, level, parent_code }) => ({ region_code, name, level, parent_code }));
  return new Map([...incoming, ['region', incomingTable('regions', new TextEncoder().encode(`${Papa.unparse(rows.length > 0 ? rows : { fields: ['region_code', 'name', 'level', 'parent_code'], data: [] }, { newline: '\n' })}\n`))]]);
}
