/** 找机关的搜索框。 */
export default {
  hint: '地名或部门，如 平潭、huaian、njjn、3208',
  none: '没有找到“{text}”。试试更短的名称、拼音或首字母。',
  found: '找到 {n} 个，用上下键选择',
  waiting: '正在载入机关名单',
  reports: '{first}—{last} 年，{n} 份报告',
  no_reports: '没有收录报告',
};
