import { SLIDE } from './box';
import { fit } from './fit';
import { EDGE, INNER, logoOf, pageNumber, type LayoutContext } from './page-parts';
import type { SlideElement, SlidePage, TextElement } from './element';
import type { Cover, SectionSlide } from '../deck/deck';

/** The title slide: office above, title in the middle, period and date below. */
export function coverPage(cover: Cover, context: LayoutContext): SlidePage {
  const { theme, t } = context;
  const title = cover.title === '' ? t('export.slide.untitled') : cover.title;
  return {
    id: 'cover',
    background: theme.cover.background,
    notes: '',
    elements: [
      ...logoOf(theme),
      ...line([cover.office], { y: 1.5, h: 0.6 }, [22, 18, 14], 'bottom', context),
      ...line([title], { y: 2.3, h: 1.9 }, [44, 36, 28, 22], 'middle', context, true),
      rule(4.35, context),
      ...line([cover.period, cover.date].filter((text) => text !== ''), { y: 4.6, h: 1 }, [20, 16], 'top', context),
    ],
  };
}

/** A slide that opens a section. */
export function sectionPage(slide: SectionSlide, number: number, context: LayoutContext): SlidePage {
  const { theme, t } = context;
  const title = slide.title === '' ? t('export.slide.untitled_section') : slide.title;
  return {
    id: slide.id,
    background: theme.cover.background,
    notes: slide.note,
    elements: [
      ...line([title], { y: 2.5, h: 1.5 }, [36, 30, 24], 'bottom', context, true),
      rule(4.15, context),
      ...line(slide.note.split('\n'), { y: 4.4, h: 1.6 }, [20, 16, 14], 'top', context),
      { ...pageNumber(number, context), colour: theme.cover.text },
    ],
  };
}

function line(texts: readonly string[], { y, h }: { y: number; h: number }, sizes: readonly number[], anchor: 'top' | 'middle' | 'bottom', { theme }: LayoutContext, bold = false): TextElement[] {
  const box = { x: EDGE + 0.4, y, w: INNER - 0.8, h };
  const present = texts.filter((text) => text !== '');
  if (present.length === 0) return [];
  const { size, lines } = fit(present, box, sizes);
  return [{ kind: 'text', role: 'cover', box, lines, size, colour: theme.cover.text, bold, anchor }];
}

function rule(y: number, { theme }: LayoutContext): SlideElement {
  const onAccent = theme.cover.background === theme.accent;
  return { kind: 'block', box: { x: EDGE + 0.4, y, w: SLIDE.w / 6, h: 0.05 }, colour: onAccent ? theme.cover.text : theme.accent };
}
