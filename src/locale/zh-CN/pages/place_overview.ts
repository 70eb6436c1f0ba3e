/** 总览页上一个地区或一个机关的用语。 */
export default {
  region: {
    lead: '{name}辖内各机关的本机关报告相加，不含任何汇总报告。',
    partial: '只加得到数字的机关，各年覆盖的机关数不同，比较年份时请留意。',
    covered: '覆盖 {known} 个机关',
  },
  body: {
    lead: '{name}，{scope}口径。',
    no_report: '{name}没有 {year} 年的报告，请换一个年份或口径。',
    compare: '与其他机关比较',
    source: '报告原文',
  },
  change: { label: '比上年 {change}', none: '上年无数字', zero: '上年为零', points: '个百分点' },
  tile: { of: '{numerator} ÷ {denominator}' },
  charts: {
    requests: '{name}：申请收办情况',
    outcomes: '{name}：申请办理结果构成',
    appeals: '{name}：复议诉讼结果',
  },
};
