/** 链接或嵌入代码注明数据版本时的用语。 */
export default {
  kept: '这里按链接注明的数据版本显示：版本 {version}，{day} 生成。此后数据有更新。',
  gone: '链接注明的数据版本 {stated} 网站没有保留，这里是现行版本 {version}（{day} 生成），数字可能与引用处不同。',
  current: '看现行数据',
};
