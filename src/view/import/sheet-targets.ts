import { applicantTitles } from '@/model/figure-titles';
import { DISCLOSURE_FIELDS } from '@/model/disclosure';
import { isFigure, TARGETS, type Target, type TargetId } from '@/model/sheet/target';
import { targetTitles } from '@/model/sheet/titles';
import type { Translate } from '@/chart/model';

type Language = 'zh-CN' | 'en';

/** Targets that stand together in the list to choose from. */
export interface TargetGroup {
  readonly label: string;
  readonly targets: readonly { readonly id: TargetId; readonly label: string }[];
}

/** What a target is called. */
export const targetLabel = (id: TargetId, language: Language): string => targetTitles(id)[language];

/** All targets by where they stand in a report. */
export function targetGroups(t: Translate, language: Language): readonly TargetGroup[] {
  const groups = new Map<string, { id: TargetId; label: string }[]>();
  for (const target of TARGETS.values()) {
    const label = groupOf(target, t, language);
    groups.set(label, [...(groups.get(label) ?? []), { id: target.id, label: targetLabel(target.id, language) }]);
  }
  return [...groups].map(([label, targets]) => ({ label, targets }));
}

function groupOf(target: Target, t: Translate, language: Language): string {
  if (!isFigure(target)) return t('sheet.columns.group.facts');
  if (target.table === 'request') return target.row === 'total' ? t('sheet.columns.group.request_total') : t('sheet.columns.group.request', { applicant: applicantTitles(target.row)[language] });
  if (target.table === 'appeal') return t('sheet.columns.group.appeal');
  return t(`sheet.columns.group.disclosure_${DISCLOSURE_FIELDS.find(({ id }) => id === target.column)?.layout ?? '2021'}`);
}
