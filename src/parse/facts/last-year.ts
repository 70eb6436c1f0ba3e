import type { Found, NarrativeSection } from '@/model/report';
import type { Findings } from '../findings';
import { squeeze } from '../normal';
import { headingOf } from '../sections';
import type { TextLine } from './lines';

/** Words by which a sentence speaks of last year on purpose. */
const COMPARES = /比|较|同期|增长|下降|增加|减少|上升|相比|结转|转入|转结|上年|去年|以来|(?:20\d\d|上一)年(?:度)?(?:至|到|-|—)/u;
/** "公布2024年度政府信息公开工作年度报告", also in a sentence about something else. */
const ANNOUNCED = /(?:编制|公布|发布|现将|形成|制作|撰写)[^。]{0,40}?(20\d\d)年?度?[^。,]{0,16}信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)/u;
/** "2024年度，本局…", "2024年全年…": the year as what the whole sentence is about. */
const SUBJECT = /^(20\d\d)年(?:度)?,?(?:度|全年|我|本|共|未|没有|无|认真|积极|严格|深入|全面|坚持|持续|依法|按照|在|全)/u;

/**
 * A sentence of last year's report left standing in this one: it announces last year's report, or tells of last
 * year as if it were this. Says so with both years; sentences that compare the two are no sign of it.
 */
export function doubtLastYear(lines: readonly TextLine[], sections: readonly NarrativeSection[], year: Found<number> | null, findings: Findings): void {
  if (year === null) return;
  for (const { text, place } of [...opening(lines, year), ...sections]) {
    const sentence = text.split(/[。;；\n]/u).map(squeeze).find((words) => leftStanding(words, year.value));
    if (sentence !== undefined) findings.doubt('year_left_standing', [], `${year.words} / ${sentence.slice(0, 120)}`, place);
  }
}

/** The sentences between the title and the first heading. */
function opening(lines: readonly TextLine[], { place }: Found<number>): readonly Pick<TextLine, 'text' | 'place'>[] {
  const title = lines.findIndex((line) => line.place === place);
  const heading = lines.findIndex(({ text }, at) => at > title && headingOf(text) !== null);
  return title < 0 || heading < 0 ? [] : lines.slice(title + 1, heading).filter(({ text }) => /[。,，]/u.test(text));
}

function leftStanding(sentence: string, year: number): boolean {
  if (!sentence.includes(String(year - 1)) || sentence.includes(String(year))) return false;
  const announced = ANNOUNCED.exec(sentence);
  if (announced) return Number(announced[1]) === year - 1;
  const subject = SUBJECT.exec(sentence);
  return subject !== null && Number(subject[1]) === year - 1 && !COMPARES.test(sentence);
}
