import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { APPLICANTS } from '@/model/applicants';
import { DISCLOSURE_FIELDS } from '@/model/disclosure';
import { MEASURES } from '@/model/measures';

interface Printed {
  readonly id: string;
  readonly printed: string;
}

const fromRegistry = (entries: readonly Printed[]): Record<string, string> => Object.fromEntries(entries.map(({ id, printed }) => [id, printed]));
const numbered = ({ ordinal, printed }: { readonly ordinal: string | null; readonly printed: string }): string => {
  if (ordinal === null) return printed;
  if (/^\d/.test(ordinal)) return `${ordinal}.${printed}`;
  return ordinal.startsWith('(') ? `${ordinal.replace('(', '（').replace(')', '）')}${printed}` : `${ordinal}、${printed}`;
};

/** 年度报告三张表的表头、栏目与单元格说法；表中文字与规定式样一致，取自登记表。 */
export default {
  table: {
    disclosure: '二、主动公开政府信息情况',
    requests: '三、收到和处理政府信息公开申请情况',
    appeals: '四、政府信息公开行政复议、行政诉讼情况',
  },
  region: '{title}（表格，可左右滚动）',
  paragraph: {
    '1': '第二十条第（一）项', '5': '第二十条第（五）项', '6': '第二十条第（六）项', '8': '第二十条第（八）项', '9': '第二十条第（九）项',
  },
  head: {
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    applicants: '申请人情况',
    organisations: '法人或其他组织',
    outcomes: '三、本年度办理结果',
    suits: '行政诉讼',
    item: '信息内容',
  },
  item: {
    '2021': { regulations: '规章', normative_documents: '行政规范性文件', licences: '行政许可', penalties: '行政处罚', coercion: '行政强制', fees: '行政事业性收费' },
    '2019': {
      regulations: '规章', normative_documents: '规范性文件', licences: '行政许可', other_services: '其他对外管理服务事项',
      penalties: '行政处罚', coercion: '行政强制', fees: '行政事业性收费', procurement: '政府集中采购',
    },
  },
  field: Object.fromEntries(DISCLOSURE_FIELDS.map(({ id, column }) => [id, column.replace('(单位:万元)', '（单位：万元）')])),
  row: {
    ...Object.fromEntries(MEASURES.map((measure) => [measure.id, numbered(measure)])),
    granted_in_part: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  },
  group: { refused: '（三）不予公开', unavailable: '（四）无法提供', unprocessed: '（五）不予处理', other: '（六）其他处理' },
  column: { ...fromRegistry(APPLICANTS), total: '总计', organisations: '法人或其他组织' },
  kind: { ...fromRegistry(APPEAL_KINDS), suits_together: '行政诉讼（未分列）' },
  result: fromRegistry(APPEAL_RESULTS),
  narrative: {
    overview: '一、总体情况', disclosure: '二、主动公开的文字', requests: '三、申请办理的文字', appeals: '四、复议诉讼的文字', problems: '五、存在的主要问题及改进情况', other: '六、其他需要报告的事项',
  },
  cell: {
    disclosure: '表二 {row} · {column}',
    requests: '表三 {row} · {column}',
    appeals: '表四 {row} · {column}',
    other: '对照报告的{cell}',
    below: '所属各机关{cell}之和',
  },
  value: { unknown: '未列明', doubtful: '读取存疑：{raw}', printed: '原文印作“{raw}”' },
  mark: {
    reported: '报告数',
    expected: '核算依据',
    changed: '有变动',
    doubt: '存疑',
    inferred: '推得',
  },
  legend: {
    label: '图例',
    reported: '双线框：与核算不符的报告数',
    expected: '点线框：据以核算的各格',
    changed: '三角：与另一份报告不同',
    doubt: '问号：读取存疑，请对照原文',
    inferred: '剑号：原文空白，由表内合计关系唯一推得',
    unknown: '空格：报告未列明，不是零',
  },
  outside: '表外另述：',
};
