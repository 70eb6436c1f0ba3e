import { AlignmentType, Document, ExternalHyperlink, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import type { Translate } from '@/chart/model';
import { BODY_FONT, HEADING_FONT, INDENT, LINE, PAGE, PAGE_FONT, SIZE, TITLE_FONT } from '../rectification/typography';
import { figureTable, type BriefRow } from './figure-table';
import { officialTable, type BriefTable } from './official-table';

/** A year of a body or region, ready to be written: all words and pictures made. */
export interface Brief {
  readonly title: string;
  /** The title as it stands over the text, a line each: broken where its sense allows. */
  readonly heading: readonly string[];
  /** What the figures cover, before anything else. */
  readonly lead: readonly string[];
  readonly sentences: readonly string[];
  readonly rows: readonly BriefRow[];
  readonly years: readonly [before: string, now: string];
  readonly charts: readonly BriefPicture[];
  /** The report's tables as the decree prints them; none for a region, whose figures are sums. */
  readonly tables: readonly BriefTable[];
  readonly sources: readonly string[];
  /** Where the same view stands on the site. */
  readonly address: string;
  readonly date: string;
  readonly warning: string | null;
}

/** A chart as PNG with its caption inside. */
export interface BriefPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** 156 mm at 96 pixels an inch. */
const WIDTH = 590;

/** The brief as .docx: A4, in the typography of official documents (GB/T 9704), with its sources. */
export const briefFile = (brief: Brief, t: Translate): Promise<Blob> => Packer.toBlob(briefDocument(brief, t));

/** The document itself. */
export function briefDocument(brief: Brief, t: Translate): Document {
  return new Document({
    title: brief.title,
    styles: { default: { document: { run: { font: BODY_FONT, size: SIZE.body } } } },
    sections: [
      {
        properties: { page: PAGE },
        ...(brief.warning === null ? {} : { headers: { default: new Header({ children: [centred(brief.warning, true)] }) } }),
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font: PAGE_FONT, size: SIZE.page, children: ['— ', PageNumber.CURRENT, ' —'] })] })] }) },
        children: contentOf(brief, t),
      },
    ],
  });
}

function contentOf(brief: Brief, t: Translate): FileChild[] {
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 300 }, children: brief.heading.map((text, index) => new TextRun({ text, font: TITLE_FONT, size: SIZE.title, ...(index === 0 ? {} : { break: 1 }) })) }),
    ...brief.lead.map(paragraph),
    heading(t('brief.part.figures')),
    ...brief.sentences.map(paragraph),
    figureTable(brief.rows, brief.years, t),
    heading(t('brief.part.charts')),
    ...brief.charts.map(picture),
    ...(brief.tables.length === 0 ? [] : [heading(t('brief.part.tables')), ...brief.tables.flatMap((table) => [caption(t(`official.table.${table.id}`)), officialTable(table, t)])]),
    heading(t('brief.part.sources')),
    ...brief.sources.map(source),
    source(brief.address),
    paragraph(t('brief.made', { date: brief.date })),
  ];
}

const paragraph = (text: string): Paragraph => new Paragraph({ spacing: LINE, indent: INDENT, alignment: AlignmentType.BOTH, children: [new TextRun(text)] });

const heading = (text: string): Paragraph =>
  new Paragraph({ spacing: { before: 240, after: 120 }, indent: INDENT, keepNext: true, children: [new TextRun({ text, font: HEADING_FONT, size: SIZE.body })] });

const caption = (text: string): Paragraph => new Paragraph({ spacing: { before: 200, after: 100 }, keepNext: true, alignment: AlignmentType.CENTER, children: [new TextRun({ text, font: HEADING_FONT, size: SIZE.table })] });

const centred = (text: string, bold: boolean): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold, size: SIZE.page })] });

const picture = ({ png, width, height, words }: BriefPicture): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new ImageRun({ type: 'png', data: png, transformation: { width: WIDTH, height: Math.round((WIDTH * height) / width) }, altText: { name: words.slice(0, 80), title: words.slice(0, 80), description: words } })],
  });

/** A source is a link where it is an address, and plain text where it is not. */
const source = (text: string): Paragraph => {
  const run = new TextRun({ text, size: SIZE.table, ...(/^https?:\/\//.test(text) ? { underline: {} } : {}) });
  return new Paragraph({ spacing: { after: 60 }, children: [/^https?:\/\//.test(text) ? new ExternalHyperlink({ link: text, children: [run] }) : run] });
};
