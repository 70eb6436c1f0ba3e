/** 嵌入框用语。 */
export default {
  waiting: '正在载入图表…',
  gone: '这个视图里没有这张图。',
  open: '在公开图鉴中查看',
  changed: '数据已更新：嵌入时版本 {stated}，现为 {now}，数字可能与引用处不同。',
};
