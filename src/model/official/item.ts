import type { DisclosureFigure } from '../disclosure';

const ITEMS = ['regulations', 'normative_documents', 'licences', 'other_services', 'penalties', 'coercion', 'fees', 'procurement'] as const;

/** The item of table 2 that a field is about: the beginning of its id. */
export const itemOf = (field: DisclosureFigure): string => ITEMS.find((item) => field.startsWith(item)) ?? field;
