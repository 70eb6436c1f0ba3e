import { AGENCY_LEVELS, type AgencyLevel } from '@/model/agency';
import { number, object, oneOf, onlyKeys, optionalText, text, type Json } from './read';
import type { Locality } from './row';

/** What a transcription of whole tables does not say by itself. */
export interface CuratedTable {
  readonly level: AgencyLevel;
  readonly locality: Locality;
  readonly documentNumber: string | null;
  readonly note: string | null;
}

/** A place named in the figures that the code list does not have, and the region it is counted under. */
export interface CuratedPlace {
  readonly code: string;
  readonly note: string;
}

/** A cell that is not plainly a number: `report` is found by body and year. */
export interface CuratedCell {
  readonly agency: string;
  readonly year: number;
  readonly cell: string;
  readonly state: string;
  readonly raw: string | null;
  readonly note: string | null;
}

/** The editor's decisions about a collection, kept beside it as `curation.json`, each open to dispute. */
export interface Curation {
  /** Descriptive fields of `datapackage.json`, taken over as they are. */
  readonly package: Json;
  /** Names of one body: as printed → as it is known here. */
  readonly sameBody: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, AgencyLevel>;
  /** By `province/city/county` as the figures name them. */
  readonly places: ReadonlyMap<string, CuratedPlace>;
  /** By file name of the transcription, without its ending. */
  readonly tables: ReadonlyMap<string, CuratedTable>;
  readonly cells: readonly CuratedCell[];
}

/** @throws Error naming the key of the first thing that cannot be read. */
export function readCuration(json: unknown, file: string): Curation {
  const all = object(json, file);
  onlyKeys(all, ['package', 'same_body', 'levels', 'places', 'tables', 'cells'], file);
  const entries = <T>(key: string, read: (value: unknown, where: string) => T): Map<string, T> =>
    new Map(Object.entries(object(all[key], `${file} ${key}`)).map(([name, value]) => [name, read(value, `${file} ${key}.${name}`)]));
  return {
    package: object(all['package'], `${file} package`),
    sameBody: entries('same_body', text),
    levels: entries('levels', (value, where) => oneOf(value, AGENCY_LEVELS, where)),
    places: entries('places', (value, where) => {
      const place = object(value, where);
      return { code: text(place['code'], where), note: text(place['note'], where) };
    }),
    tables: entries('tables', readTable),
    cells: (Array.isArray(all['cells']) ? all['cells'] : []).map((value, index) => readCell(object(value, `${file} cells`), `${file} cells[${String(index)}]`)),
  };
}

function readTable(value: unknown, where: string): CuratedTable {
  const table = object(value, where);
  return {
    level: oneOf(table['level'], AGENCY_LEVELS, `${where}.level`),
    locality: { province: text(table['province'], where), city: text(table['city'], where), county: optionalText(table['county'], where) },
    documentNumber: optionalText(table['document_number'], where),
    note: optionalText(table['note'], where),
  };
}

function readCell(cell: Json, where: string): CuratedCell {
  return {
    agency: text(cell['agency'], where),
    year: number(cell['year'], where),
    cell: text(cell['cell'], where),
    state: text(cell['state'], where),
    raw: optionalText(cell['raw'], where),
    note: optionalText(cell['note'], where),
  };
}
