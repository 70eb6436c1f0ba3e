import type { Standing } from '@/model/rules/standing';

/** How a rule stands, as a sign that needs no colour; the words stand in `quality.standing`. */
export const SIGNS: Readonly<Record<Standing, string>> = { fail: '●', pass: '✓', partial: '◐', undecided: '?', not_applicable: '–' };
