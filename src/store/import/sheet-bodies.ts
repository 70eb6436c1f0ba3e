import { subjectParts } from '@/query/own/sheet/check';
import { bodyIdOf, newBody, proposeBody, regionsAbove, type BodyChoice } from './candidate';
import type { Reference } from './reference';
import type { Row, Rows } from '@/query/own/database';

/** Whose rows they are, as settled: a body, or rows that stay out. Nothing where it is open. */
export type SubjectChoice = BodyChoice | 'left_out';

/** The name by which a body of a sheet is shown. */
export function subjectName(subject: string): string {
  const { agencyId, body, region } = subjectParts(subject);
  return [region, body === '' ? agencyId : body].filter((part) => part !== '').join(' ');
}

/** The known body that a sheet surely means: by its id, its name, or its name behind that of its region. */
export function sureChoice(subject: string, reference: Reference): BodyChoice | null {
  const { agencyId, body, region } = subjectParts(subject);
  if (agencyId !== '' && reference.bodies.has(agencyId)) return { kind: 'known', id: agencyId };
  const id = reference.names.only(`${region}${body}`) ?? (region === '' ? null : reference.names.only(body));
  return body === '' || id === null ? null : { kind: 'known', id };
}

/** A body of a sheet as a new one, placed by its name and the region that the sheet names. */
export function newChoice(subject: string, { placer }: Reference): BodyChoice {
  const { agencyId, body, region } = subjectParts(subject);
  const name = body === '' ? agencyId : body;
  const proposed = proposeBody(name, placer);
  if (proposed.kind !== 'new' || region === '') return proposed;
  const code = placer.region(region)?.region_code ?? placer.place(region).region?.region_code ?? null;
  return { ...proposed, regionCode: code ?? proposed.regionCode };
}

/** Known bodies that a name may mean, best first. */
export function suggestions(subject: string, reference: Reference, most: number): readonly { readonly id: string; readonly score: number }[] {
  const { body, region } = subjectParts(subject);
  const found = new Map([...(region === '' ? [] : reference.names.match(`${region}${body}`)), ...reference.names.match(body)].sort((one, other) => one.score - other.score).map(({ id, score }) => [id, score]));
  return [...found].map(([id, score]) => ({ id, score })).sort((one, other) => other.score - one.score).slice(0, most);
}

/** Bodies as they are stored, with their regions, each once. */
export function sharedRows(choices: Iterable<BodyChoice>, { bodies, placer }: Reference): Rows {
  const agencies = new Map<string, Row>();
  const regions = new Map<string, Row>();
  for (const choice of choices) {
    const id = bodyIdOf(choice);
    if (agencies.has(id)) continue;
    const body = bodies.get(id) ?? newBody(choice, id, placer);
    agencies.set(id, body);
    for (const region of regionsAbove(body.region_code, placer)) regions.set(String(region['region_code']), region);
  }
  return { agency: [...agencies.values()], region: [...regions.values()] };
}
