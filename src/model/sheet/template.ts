import { APPEAL_KINDS, APPEAL_RESULTS } from '../appeals';
import { DISCLOSURE_FIELDS } from '../disclosure';
import { MEASURES } from '../measures';
import type { TargetId } from './target';

/** The columns of the template: one row a report, with the totals of table 3, table 4 and table 2 as printed since 2021. */
export const TEMPLATE_COLUMNS: readonly TargetId[] = [
  'body', 'region', 'year', 'scope', 'published_on', 'document_number', 'source_url', 'note',
  ...MEASURES.map(({ id }): TargetId => `request.${id}.total`),
  ...APPEAL_KINDS.flatMap(({ id: kind }) => APPEAL_RESULTS.map(({ id }): TargetId => `appeal.${kind}.${id}`)),
  ...DISCLOSURE_FIELDS.filter(({ layout }) => layout === '2021').map(({ id }): TargetId => `disclosure.${id}`),
];

/** What the example row says: figures of nobody that add up. Columns that are not here are 0. */
export const TEMPLATE_EXAMPLE: Readonly<Partial<Record<TargetId, string | number | null>>> = {
  region: null, year: 2024, scope: '本机关', published_on: '2025-01-20', document_number: null, source_url: null, note: null,
  'request.received.total': 12, 'request.carried_in.total': 1, 'request.granted.total': 8, 'request.granted_in_part.total': 2, 'request.unavailable_not_held.total': 2, 'request.processed.total': 12, 'request.carried_out.total': 1,
  'appeal.review.upheld': 1, 'appeal.review.total': 1, 'disclosure.fees_10k_yuan': 3.5,
};
