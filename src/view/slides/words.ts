import { FileProblem } from '@/export/deck/check';
import type { Slide } from '@/export/deck/deck';
import type { Translate } from '@/chart/model';

/** What a slide is called in lists and messages. */
export function nameOf(slide: Slide, t: Translate): string {
  if (slide.kind === 'section') return slide.title === '' ? t('slides.section') : slide.title;
  return slide.title ?? slide.model.title;
}

/** What went wrong with a file, in words. */
export function problemText(error: unknown, t: Translate): string {
  return error instanceof FileProblem ? t(`slides.problem.${error.code}`, { path: error.path }) : t('slides.problem.other', { why: error instanceof Error ? error.message : String(error) });
}
