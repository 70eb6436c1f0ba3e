/**
 * Counts that words state but that fit no cell exactly. Kept and labelled, never forced into a cell:
 * `received_incl_carried_in` 收办 with last year's, `handled` 办理 (may include carried-in),
 * `granted_or_in_part` 予以公开及部分公开 together, `withdrawn` 撤回, `answered` 答复.
 */
export const STATED_FIGURES = ['received_incl_carried_in', 'handled', 'granted_or_in_part', 'withdrawn', 'answered'] as const;
export type StatedFigure = (typeof STATED_FIGURES)[number];
