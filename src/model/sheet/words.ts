import { STORED_APPLICANTS, type Applicant } from '../applicants';
import type { Scope } from '../scope';
import { applicantNames } from './titles';

/** How the scope of a report is written in tables; `unstated` says that nobody knows. */
export const SCOPE_WORDS: Readonly<Record<Scope | 'unstated', readonly string[]>> = {
  agency: ['agency', '本机关', '本级', '机关本级', '本单位', '本部门', '仅本机关', '本机关数据', 'own figures', 'own'],
  region: ['region', '全地区汇总', '地区汇总', '汇总', '全省', '全市', '全区', '全县', '全州', '全盟', '全旗', '全镇', '全乡', '全街道', '全省汇总', '全市汇总', '全区汇总', '全县汇总', '辖区汇总', 'whole region'],
  unstated: ['unstated', '未说明', '未说明口径', '未列明', '不详', '不清楚', 'not stated', 'unknown'],
};

/** How applicants are written in the column that names them. */
export const APPLICANT_WORDS: Readonly<Record<Applicant, readonly string[]>> = Object.fromEntries(STORED_APPLICANTS.map((id) => [id, applicantNames(id)])) as unknown as Record<Applicant, readonly string[]>;

/** Rows whose body begins so show how to fill a template in and are passed over. */
export const EXAMPLE_MARKS = ['示例', 'Example'] as const;

/** What stands for "nothing here" in tables; such a cell is empty, which means unknown and never zero. */
export const BLANK_MARKS = ['/', '-', '—', '——', '无', '－', '--'] as const;
