/** 总览页“值得留意”的句式；句中的大小只由数字说明。 */
export default {
  title: '值得留意',
  looked_at: '与上年比了 {compared} 个数，与同级同口径机关比了 {judged} 个比率；另有 {small} 个比率分母过小，没有比。',
  nothing: '没有达到下列标准的变化或偏离：件数变化 30 件且两成以上，比率变化 10 个百分点以上；与同级机关的中位数相差 10 个百分点以上，且超过绝对中位差的 3.5 倍。',
  uncomparable: '没有可比的数字：缺少上年的数字，同级同口径的机关也不足 8 个。',
  kind: { change: '与上年相比变化最大', outlier: '与同级机关相差最大' },
  change: '{name}的{metric}，{before_year} 年为 {before}，{year} 年为 {value}，{change}。',
  usual_change: '同级同口径 {peers} 个机关变化的中位数为 {usual}。',
  from_zero: '上年为零',
  outlier: '{name} {year} 年的{metric}为 {value}，同级同口径 {peers} 个机关的中位数为 {usual}，相差 {difference}，',
  spread: '是绝对中位差的 {times} 倍。',
  no_spread: '而这些机关过半数值相同。',
  points: '个百分点',
  measure: {
    change: '件数变化不足 30 件或不足两成的、比率变化不足 10 个百分点的，不列；每项指标最多列两个。',
    outlier: '相差在 10 个百分点以内，或在绝对中位差（MAD，乘以 1.4826）的 3.5 倍以内的不列；有数的机关不足 8 个时不比。偏离多数不等于有错。',
  },
  open: '看比较',
  open_label: '看比较：{name}，{metric}',
};
