import { appealCell, requestCell, valueAt, type Cells } from './cells';
import type { Random } from './random';
import type { SimulatedBody } from './bodies';

const FIELDS = ['重大项目', '义务教育', '老旧小区改造', '食品安全', '住房保障', '公共卫生', '安全生产', '财政预决算', '征地补偿', '市政工程', '养老服务', '乡村振兴', '就业创业', '医疗保险', '环境治理', '道路交通', '营商环境', '社会救助', '水利建设', '文化惠民', '招考录用', '公共采购', '物业管理', '防汛抗旱'];
const ACTIONS = ['细化公开清单', '缩短答复时限', '更新服务指南', '开展政策问答', '规范文件格式', '清理过期栏目', '完善登记台账', '加强保密审查', '组织业务轮训', '拓宽查阅渠道', '统一答复文书', '健全会商机制', '补齐历史信息', '提升解读质量', '开设专题栏目', '落实专人负责', '开放线下窗口', '强化考核通报'];
const MANNERS = ['按季度推进', '逐项销号', '由专班牵头', '接受群众评议', '与平台改版同步', '分批次完成', '列入年度要点', '邀请第三方评估', '向基层延伸', '形成长效机制', '纳入日常督查', '以案释法带动', '通过热线收集需求', '结合窗口建设', '依托基层点位'];

function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => `${random.pick(FIELDS)}方面${random.pick(ACTIONS)}，${random.pick(MANNERS)}。`).join('');
}

/**
 * Section 一: what was done, and the counts of the tables in words. More of it is said anew than is the same everywhere,
 * so that no two reports look copied that are not.
 *
 * @param wrong how far the number of requests received in words is off the table's.
 */
export function overview(body: SimulatedBody, year: number, cells: Cells, random: Random, wrong: number): string {
  const total = (figure: 'received' | 'carried_in' | 'processed' | 'carried_out'): string => String(valueAt(cells, requestCell(figure, 'total')) + (figure === 'received' ? wrong : 0));
  const reviews = valueAt(cells, appealCell('review', 'total'));
  const suits = valueAt(cells, appealCell('suit_direct', 'total')) + valueAt(cells, appealCell('suit_after_review', 'total'));
  const whose = body.kind === 'government' ? (body.level === 'prefecture' ? '全市' : '全区') : '本机关';
  return (
    `${sentences(random, 3)}${String(year)}年，${whose}收到政府信息公开申请${total('received')}件，上年结转${total('carried_in')}件，办结${total('processed')}件，` +
    `结转下年度继续办理${total('carried_out')}件。因政府信息公开被申请行政复议${String(reviews)}件，被提起行政诉讼${String(suits)}件。${sentences(random, 3)}`
  );
}

/** Section 五: shortcomings and what is to be done, worded anew each year by each body. */
export function problems(year: number, random: Random): string {
  return `${String(year)}年存在的主要问题：${sentences(random, 2)}下一步改进措施：${sentences(random, 3)}`;
}
