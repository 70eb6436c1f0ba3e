import { reactive } from 'vue';

/** How sources can be shown: as pages that look as they do, or as words and tables. */
export const WAYS = ['pages', 'grid'] as const;
/** Times the width of the view. */
export const ZOOMS = [1, 1.25, 1.5, 2, 3, 4] as const;

/** What was chosen holds from report to report. */
export const sourceChoice = reactive<{ way: (typeof WAYS)[number]; zoom: number }>({ way: 'pages', zoom: 0 });
