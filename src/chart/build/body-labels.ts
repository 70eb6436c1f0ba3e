import type { Category } from '../model';

interface Named {
  readonly agency_id: string;
  readonly name: string;
  readonly short_name: string;
}

/** Ends of the names of places; what follows one is the name of something within it. */
const PLACE_END = /[省市区县州盟旗]/u;

/**
 * What bodies are called in one chart, by id: their short names, and where several share one, the full name without the
 * place that all of them begin with: 甲区市场监督管理局 and 乙区市场监督管理局 instead of 市场监督管理局 twice.
 */
export function bodyLabels(bodies: readonly Named[]): ReadonlyMap<string, string> {
  const sharing = new Map<string, Map<string, string>>();
  for (const { agency_id, name, short_name } of bodies) sharing.set(short_name, (sharing.get(short_name) ?? new Map<string, string>()).set(agency_id, name));
  return new Map(
    [...sharing].flatMap(([short, names]): [string, string][] => {
      if (names.size === 1) return [...names.keys()].map((id) => [id, short]);
      const shared = placeOfAll([...names.values()]);
      return [...names].map(([id, name]) => [id, name.slice(shared)]);
    }),
  );
}

/** How long the place is that all names begin with. */
function placeOfAll(names: readonly string[]): number {
  const [first = '', ...others] = names;
  let length = 0;
  while (length < first.length && others.every((name) => name[length] === first[length])) length += 1;
  while (length > 0 && !PLACE_END.test(first[length - 1] ?? '')) length -= 1;
  return length;
}

/** Bodies as the categories of a chart. */
export function bodyCategories(bodies: readonly Named[]): readonly Category[] {
  const labels = bodyLabels(bodies);
  return bodies.map(({ agency_id, name, short_name }) => ({ id: agency_id, label: labels.get(agency_id) ?? short_name, fullLabel: name }));
}
