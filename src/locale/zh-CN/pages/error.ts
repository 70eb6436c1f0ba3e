/** 存放自有数据时的错误，与其他错误同组。 */
export default {
  storage_unavailable: { what: '浏览器没有给本页可用的存储空间：{detail}', remedy: '无痕窗口、http 地址或较旧的浏览器都会如此。可换用 https 地址和新版 Chrome、Edge、Firefox；也可继续使用，离开前请导出。' },
  storage_full: { what: '浏览器的存储空间已满，没有存下：{detail}', remedy: '已存的数据没有改动。请清理磁盘或删去不用的自有数据再试；也可先导出。' },
  storage_failed: { what: '没有存下：{detail}', remedy: '已存的数据没有改动。请重试；仍不行的，先导出，再刷新页面。' },
  storage_elsewhere: { what: '另一个标签页正在编辑自有数据，本页只能查看', remedy: '请在那个标签页里操作，或先关闭它，再刷新本页。' },
};
