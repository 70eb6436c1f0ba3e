/** 核对发现的说法：发现了什么、请核实什么，不作评判。 */
export default {
  said: {
    sum: '印作 {reported}，按勾稽关系核算为 {expected}',
    balance: '办理结果与结转相加为 {reported}，新收与上年结转相加为 {expected}',
    in_force: '印作 {reported}，上年数加本年制发、减本年废止为 {expected}',
    last_year: '印作 {reported}，上年报告结转为 {expected}',
    text: '文字写作 {reported}，表格为 {expected}',
    rollup: '印作 {reported}，所属各机关相加为 {expected}',
    late: '发布于 {reported}，期限为 {expected}',
    missing: '上年有报告，本年未收录到报告',
    layout: '表格用 {reported} 年式样，该年度应用 {expected} 年式样',
    jump: '新收 {reported} 件，同级机关当年的通常范围为 {expected} 件',
    copy: '与对照文字有 {reported} 相同',
  },
  where: { LATE: '发布日期', MISSING: '年度报告', LAYOUT: '所用表格' },
};
