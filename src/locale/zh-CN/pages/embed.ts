/** 嵌入框用语。 */
export default {
  waiting: '正在载入图表…',
  gone: '这个视图里没有这张图。',
  open: '在公开图鉴中查看',
};
