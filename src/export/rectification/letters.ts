import { AlignmentType, Document, ExternalHyperlink, Footer, Header, Packer, PageNumber, Paragraph, TextRun, type FileChild, type ISectionOptions, type ParagraphChild } from 'docx';
import type { Translate } from '@/chart/model';
import { findingTable } from './letter-table';
import type { ListedBody, Rectification } from './list';
import { BODY_FONT, HEADING_FONT, INDENT, LINE, PAGE, PAGE_FONT, SIZE, TITLE_FONT } from './typography';

/** What the letters say beside the findings. */
export interface LetterWords {
  /** The years that the list is about, in words. */
  readonly years: string;
  /** Who sends them; empty where that is written in later. */
  readonly office: string;
  /** By when an answer is asked for, in words; empty for no day. */
  readonly replyBy: string;
  /** The day of the letters, in words. */
  readonly date: string;
}

/**
 * The list as one document with a letter for every body that has findings, each on pages of its own with its own page
 * numbers, in the typography of official documents (GB/T 9704). Where the figures are simulated, every page says so.
 */
export function rectificationLetters(list: Rectification, words: LetterWords, t: Translate): Document {
  const letters = list.bodies.filter(({ findings }) => findings.length > 0);
  return new Document({
    title: list.title,
    creator: words.office,
    styles: { default: { document: { run: { font: BODY_FONT, size: SIZE.body } } } },
    sections: letters.map((body): ISectionOptions => ({
      properties: { page: { ...PAGE, pageNumbers: { start: 1 } } },
      ...(list.warning === null ? {} : { headers: { default: new Header({ children: [warningLine(list.warning)] }) } }),
      footers: { default: new Footer({ children: [pageLine(t)] }) },
      children: letterOf(body, words, t),
    })),
  });
}

/** The letters as .docx. */
export const lettersFile = (list: Rectification, words: LetterWords, t: Translate): Promise<Blob> => Packer.toBlob(rectificationLetters(list, words, t));

function letterOf({ name, findings, undecided }: ListedBody, words: LetterWords, t: Translate): readonly FileChild[] {
  const sources = [...new Set(findings.flatMap(({ source }) => (source === null ? [] : [source])))];
  return [
    ...t('rectification.letter.title').split('\n').map(titleLine),
    bodyLine(t('rectification.letter.years', { years: words.years }), { alignment: AlignmentType.CENTER }),
    bodyLine(''),
    bodyLine(t('rectification.letter.to', { name })),
    paragraph(t('rectification.letter.intro', { years: words.years, n: findings.length })),
    paragraph(t('rectification.letter.printed')),
    heading(t('rectification.letter.found')),
    findingTable(findings, t),
    ...sources.map((address) => sourceLine(address, t)),
    ...(undecided.length === 0 ? [] : [heading(t('rectification.letter.undecided')), paragraph(t('rectification.letter.undecided_lead', { list: undecidedWords(undecided, t) }))]),
    paragraph(words.replyBy === '' ? t('rectification.letter.reply_open') : t('rectification.letter.reply', { date: words.replyBy })),
    bodyLine(''),
    ...(words.office === '' ? [] : [bodyLine(words.office, { alignment: AlignmentType.RIGHT })]),
    bodyLine(words.date, { alignment: AlignmentType.RIGHT }),
  ];
}

const undecidedWords = (undecided: ListedBody['undecided'], t: Translate): string =>
  undecided.map(({ rule, places }) => t('rectification.letter.undecided_item', { rule, n: places })).join(t('list.separator'));

const titleLine = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LINE.lineRule }, children: [new TextRun({ text, font: TITLE_FONT, size: SIZE.title })] });

const heading = (text: string): Paragraph =>
  new Paragraph({ spacing: { ...LINE, before: 200, after: 120 }, indent: INDENT, keepNext: true, children: [new TextRun({ text, font: HEADING_FONT, size: SIZE.body })] });

const paragraph = (text: string): Paragraph => new Paragraph({ spacing: LINE, indent: INDENT, alignment: AlignmentType.BOTH, children: [new TextRun(text)] });

const bodyLine = (text: string, options: { readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType] } = {}): Paragraph =>
  new Paragraph({ spacing: LINE, ...options, children: [new TextRun(text)] });

function sourceLine(address: string, t: Translate): Paragraph {
  const [before = '', after = ''] = t('rectification.letter.source', { address: '\t' }).split('\t');
  const run = (text: string): TextRun => new TextRun({ text, size: SIZE.table });
  const link: ParagraphChild = new ExternalHyperlink({ link: address, children: [new TextRun({ text: address, size: SIZE.table, underline: {} })] });
  return new Paragraph({ spacing: { before: 120 }, children: [run(before), link, run(after)] });
}

const warningLine = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true, color: 'A33A00', size: SIZE.page })] });

const pageLine = (t: Translate): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ font: PAGE_FONT, size: SIZE.page, children: [t('rectification.letter.page.before'), PageNumber.CURRENT, t('rectification.letter.page.after')] })],
  });
