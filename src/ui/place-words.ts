import type { Translate } from '@/chart/model';
import type { useBodies } from '@/store/bodies';
import type { useDataset } from '@/store/dataset';
import type { PlaceInDepth, usePlaceChoice } from '@/store/place-choice';

type Choice = ReturnType<typeof usePlaceChoice>;
type Bodies = ReturnType<typeof useBodies>;

const nameOf = (bodies: Bodies, id: string): string => bodies.byId.get(id)?.name ?? id;

/** What the bodies side by side are called: a level, a region, a number of bodies, or the one body. */
export function chosenName(choice: Choice, bodies: Bodies, dataset: ReturnType<typeof useDataset>, t: Translate): string {
  const { bodies: ids, region } = choice.values.value;
  switch (choice.kind.value) {
    case 'region':
      return bodies.regionByCode.get(region)?.name ?? region;
    case 'body':
      return nameOf(bodies, ids[0] ?? '');
    case 'bodies':
      return t('place.several_names', { n: ids.length });
    case 'everyone':
      return dataset.start && choice.scope.value === dataset.start.scope ? t('place.everyone', { level: t(`level.${dataset.start.level}`) }) : t('overview.whole');
  }
}

/** What the place in depth is called. @param reports how many reports a sum adds up. */
export function depthName(choice: Choice, depth: PlaceInDepth, bodies: Bodies, reports: number, t: Translate): string {
  if (depth?.kind === 'body') return nameOf(bodies, depth.id);
  if (choice.kind.value === 'region') return t('place.region_sum', { name: bodies.regionByCode.get(choice.values.value.region)?.name ?? choice.values.value.region });
  return t('place.sum', { n: reports });
}

/** Whose figures the charts about one place show, and why they are or are not added up. */
export function depthNote(choice: Choice, depth: PlaceInDepth, bodies: Bodies, reports: number, t: Translate): string | null {
  if (choice.kind.value === 'body' || depth === null) return null;
  if (depth.kind === 'sum') return t('place.depth_sum', { n: reports });
  return t(choice.additive.value ? 'place.depth_focus' : 'place.depth_body', { name: nameOf(bodies, depth.id) });
}

/** Whose reports the page reads, in a sentence. @param reports how many bodies of a level have one in the year. */
export function leadOf(choice: Choice, bodies: Bodies, dataset: ReturnType<typeof useDataset>, reports: number, t: Translate): string {
  const scope = t(`scope.${choice.scope.value}`);
  const name = chosenName(choice, bodies, dataset, t);
  if (choice.kind.value === 'body') return t('place.one', { name, scope });
  if (choice.kind.value === 'region') return t('place.region', { name });
  if (choice.kind.value === 'bodies') return t('place.listed', { n: choice.values.value.bodies.length, scope });
  return t('place.everyone_lead', { name, scope, year: choice.values.value.year, reports });
}
