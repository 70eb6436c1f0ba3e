import type { NarrativeSection, Section } from '@/model/report';
import type { Findings } from './findings';
import { squeeze } from './normal';
import { isPageFooter } from './pieces';
import { remember } from './remember';
import type { Block, LineBlock } from './source';

const HEADINGS: readonly { readonly section: Section; readonly words: RegExp }[] = [
  { section: 'appeals', words: /(?:复议|诉讼).{0,12}情况|行政复议.{0,3}行政诉讼/u },
  { section: 'requests', words: /收到和处理|(?:收到|处理|办理).{0,6}(?:政府)?信息公开申请|依申请公开.{0,10}情况/u },
  { section: 'problems', words: /问题.{0,8}(?:改进|建议|措施|打算)|改进(?:情况|措施)|存在的?(?:主要)?问题|下一步/u },
  { section: 'other', words: /其他需要(?:报告|说明|公开)|其他(?:有关)?(?:需要.{0,6})?事项/u },
  { section: 'disclosure', words: /主动公开.{0,10}情况/u },
  { section: 'overview', words: /总体情况|基本情况|概述|工作情况综述/u },
];
/** The number that the form gives each section. */
export const PRINTED_NUMBER: Readonly<Record<Section, string>> = { overview: '一', disclosure: '二', requests: '三', appeals: '四', problems: '五', other: '六' };
const CHROME = /^(?:扫一扫|扫码|网站标识码|主办单位|承办单位|版权所有|打印|关闭|分享|上一篇|下一篇|相关链接|友情链接|网站地图|返回顶部|【(?:打印|关闭))|ICP备|公网安备|政府网站找错/u;
const LONGEST_HEADING = 48;

interface Heading {
  readonly section: Section;
  readonly number: string | null;
}

/** Which section a line begins, if it is a heading. */
export const headingOf = remember((text): Heading | null => {
  const line = squeeze(text);
  if (line.length > LONGEST_HEADING || line.length < 4 || /[。;,,]/u.test(line.slice(2).replace(/行政复议,/u, ''))) return null;
  const number = /^[(第]?([一二三四五六七八])(?:、|\.|,|部分[、:]?|:)/u.exec(line)?.[1] ?? null;
  if (/^\([一二三四五六七八九十]\)/u.test(line)) return null;
  const section = HEADINGS.find(({ words }) => words.test(line))?.section;
  if (section === undefined) return null;
  if (number === null && line.length > 26) return null;
  return { section, number };
});

/** Divides the words of a report into its sections. Tables are left out, and so is the page around the report. */
export function readSections(blocks: readonly Block[], used: ReadonlySet<Block>, findings: Findings): NarrativeSection[] {
  const sections: { section: Section; heading: string | null; lines: string[]; place: LineBlock['place'] }[] = [];
  for (const block of blocks) {
    if (block.type !== 'line') continue;
    const heading = headingOf(block.text);
    const last = sections.at(-1);
    if (heading !== null && !(heading.number === null && last?.section === heading.section)) {
      sections.push({ section: heading.section, heading: block.text.trim(), lines: [], place: block.place });
      if (heading.number !== null && heading.number !== PRINTED_NUMBER[heading.section]) findings.odd('heading_renumbered', [], block.text.trim(), block.place, PRINTED_NUMBER[heading.section]);
    } else if (last !== undefined && !used.has(block) && !isPageFooter(block.text)) {
      if (CHROME.test(squeeze(block.text))) break;
      last.lines.push(block.text.trim());
    }
  }
  return sections.filter(({ heading, lines }) => heading !== null || lines.length > 0).map(({ lines, ...section }) => ({ ...section, text: lines.join('\n') }));
}
