/** 年度简报用语。 */
export default {
  action: '下载年度简报（DOCX）',
  busy: '正在生成…',
  failed: '没有生成：{why}',
  title: '{name} {year} 年政府信息公开工作简报',
  heading: '{year} 年政府信息公开工作简报',
  part: { figures: '一、主要数字', charts: '二、图表', tables: '三、报告原表', sources: '数据来源' },
  head: { figure: '项目', change: '比上年' },
  year: '{year} 年',
  measured: '{value} {unit}',
  sentence: { plain: '{year} 年，{name}为 {value}。', change: '{year} 年，{name}为 {value}，比上年 {change}。', missing: '{year} 年，{name}没有数字：{why}。' },
  made: '本简报由公开图鉴依据上列来源自动生成，生成日期 {date}。数字照报告原文收录，未列明的留空，不补零。',
};
