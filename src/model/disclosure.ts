import type { Layout } from './layout';

interface DisclosureEntry {
  readonly id: string;
  readonly layout: Layout;
  /** Row label in table 2. */
  readonly item: string;
  /** Column head in table 2. */
  readonly column: string;
  /** Whole numbers unless the cell holds money. */
  readonly decimal?: true;
  /** The change columns of 2019 may be negative. */
  readonly signed?: true;
}

const NORMATIVE = '行政规范性文件';

/**
 * The cells of table 2. The two layouts measure different things, so their ids differ and no id
 * belongs to both: a series can never run across them by accident.
 */
export const DISCLOSURE_FIELDS = [
  { id: 'regulations_made', layout: '2021', item: '规章', column: '本年制发件数' },
  { id: 'regulations_repealed', layout: '2021', item: '规章', column: '本年废止件数' },
  { id: 'regulations_in_force', layout: '2021', item: '规章', column: '现行有效件数' },
  { id: 'normative_documents_made', layout: '2021', item: NORMATIVE, column: '本年制发件数' },
  { id: 'normative_documents_repealed', layout: '2021', item: NORMATIVE, column: '本年废止件数' },
  { id: 'normative_documents_in_force', layout: '2021', item: NORMATIVE, column: '现行有效件数' },
  { id: 'licences', layout: '2021', item: '行政许可', column: '本年处理决定数量' },
  { id: 'penalties', layout: '2021', item: '行政处罚', column: '本年处理决定数量' },
  { id: 'coercion', layout: '2021', item: '行政强制', column: '本年处理决定数量' },
  { id: 'fees_10k_yuan', layout: '2021', item: '行政事业性收费', column: '本年收费金额(单位:万元)', decimal: true },
  { id: 'regulations_newly_made', layout: '2019', item: '规章', column: '本年新制作数量' },
  { id: 'regulations_newly_published', layout: '2019', item: '规章', column: '本年新公开数量' },
  { id: 'regulations_published_total', layout: '2019', item: '规章', column: '对外公开总数量' },
  { id: 'normative_documents_newly_made', layout: '2019', item: '规范性文件', column: '本年新制作数量' },
  { id: 'normative_documents_newly_published', layout: '2019', item: '规范性文件', column: '本年新公开数量' },
  { id: 'normative_documents_published_total', layout: '2019', item: '规范性文件', column: '对外公开总数量' },
  { id: 'licences_items_before', layout: '2019', item: '行政许可', column: '上一年项目数量' },
  { id: 'licences_items_change', layout: '2019', item: '行政许可', column: '本年增/减', signed: true },
  { id: 'licences_decisions', layout: '2019', item: '行政许可', column: '处理决定数量' },
  { id: 'other_services_items_before', layout: '2019', item: '其他对外管理服务事项', column: '上一年项目数量' },
  { id: 'other_services_items_change', layout: '2019', item: '其他对外管理服务事项', column: '本年增/减', signed: true },
  { id: 'other_services_decisions', layout: '2019', item: '其他对外管理服务事项', column: '处理决定数量' },
  { id: 'penalties_items_before', layout: '2019', item: '行政处罚', column: '上一年项目数量' },
  { id: 'penalties_items_change', layout: '2019', item: '行政处罚', column: '本年增/减', signed: true },
  { id: 'penalties_decisions', layout: '2019', item: '行政处罚', column: '处理决定数量' },
  { id: 'coercion_items_before', layout: '2019', item: '行政强制', column: '上一年项目数量' },
  { id: 'coercion_items_change', layout: '2019', item: '行政强制', column: '本年增/减', signed: true },
  { id: 'coercion_decisions', layout: '2019', item: '行政强制', column: '处理决定数量' },
  { id: 'fees_items_before', layout: '2019', item: '行政事业性收费', column: '上一年项目数量' },
  { id: 'fees_items_change', layout: '2019', item: '行政事业性收费', column: '本年增/减', signed: true },
  { id: 'procurement_items', layout: '2019', item: '政府集中采购', column: '采购项目数量' },
  { id: 'procurement_10k_yuan', layout: '2019', item: '政府集中采购', column: '采购总金额', decimal: true },
] as const satisfies readonly DisclosureEntry[];

/** A cell of table 2, of either layout. */
export type DisclosureFigure = (typeof DISCLOSURE_FIELDS)[number]['id'];

/** The cells of table 2 that a layout prints, in printed order. */
export function disclosureFields(layout: Layout): readonly (typeof DISCLOSURE_FIELDS)[number][] {
  return DISCLOSURE_FIELDS.filter((field) => field.layout === layout);
}
