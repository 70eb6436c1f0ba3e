import type { ReadCell } from '@/model/cell';
import { expectedLayout } from '@/model/layout';
import type { Report, Section } from '@/model/report';
import { readAppeals } from './appeals/read-appeals';
import { beginningsIn } from './beginnings';
import { readDisclosure } from './disclosure/read-disclosure';
import { findDocumentNumber, findPublication } from './facts/dates';
import { textLines } from './facts/lines';
import { doubtLastYear } from './facts/last-year';
import { findScope } from './facts/scope';
import { rankTitles } from './facts/rank-titles';
import { findTitles } from './facts/title';
import { findPeriod, findYear } from './facts/year';
import { Findings } from './findings';
import { narrativeCounts } from './narrative-counts';
import { doubtOtherReport } from './other-report';
import { refusalFor, type Refusal } from './refusal';
import { readRequests } from './requests/read-requests';
import { readSections } from './sections';
import type { Block, Place, SourceDocument } from './source';
import { splitReports } from './split-reports';

export type { Refusal };

/** What a document turned out to be. A file may hold several reports one after another. */
export type ReadResult =
  | { readonly kind: 'reports'; readonly reports: readonly [Report, ...Report[]] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads a document's blocks into its report or reports. Pure, never throws on any content. */
export function readReport(document: SourceDocument): ReadResult {
  const parts = splitReports(document.blocks);
  const reports = parts.map((blocks) => readOne(blocks, parts.length === 1 ? document : null)).filter((report) => report !== null);
  const [first, ...others] = reports;
  if (first !== undefined) return { kind: 'reports', reports: [first, ...others] };
  const lines = textLines(document.blocks);
  return { kind: 'refused', refusal: refusalFor(document, lines, findTitles(lines, document.title)) };
}

/** @param file the file around the blocks, where they are all of it. */
function readOne(blocks: readonly Block[], file: SourceDocument | null): Report | null {
  const findings = new Findings();
  const { lines } = beginningsIn(blocks);
  const titles = findTitles(lines, file?.title ?? null);
  const disclosure = readDisclosure(blocks, findings);
  const requests = readRequests(blocks, findings);
  const appeals = readAppeals(blocks, findings);
  const used = new Set([...(disclosure?.used ?? []), ...(requests?.used ?? []), ...(appeals?.used ?? [])]);
  const sections = readSections(blocks, used, findings);
  const told = sections.filter(({ text }) => text.length > 20).length;
  if (requests === null && (titles.length === 0 || (told < 2 && disclosure === null && appeals === null))) return null;
  const period = findPeriod(lines);
  const ranked = rankTitles(titles, lines, period?.value ?? null);
  const year = findYear(lines, ranked, period, findings);
  const name = ranked.find((title) => title.name !== null && (title.year === null || title.year.value === year?.value))?.name ?? ranked.find((title) => title.name !== null)?.name ?? null;
  if (name === null && year === null && !holdsFigures([disclosure?.table.cells, ...Object.values(requests?.table.rows ?? {}), ...Object.values(appeals?.table.rows ?? {})])) return null;
  doubtLastYear(lines, sections, year, findings);
  doubtOtherReport(blocks, titles, ranked[0] ?? null, { disclosure: disclosure?.table ?? null, requests: requests?.table ?? null, appeals: appeals?.table ?? null }, findings);
  const counts = narrativeCounts(sections);
  const place = lines[0]?.place ?? {};
  if (name === null) findings.doubt('name_unknown', [], '', place);
  for (const [table, words] of [[disclosure, 'disclosure'], [requests, 'requests'], [appeals, 'appeals']] as const) if (table === null) sayAbsent(words, sections, findings, place);
  sayLayout(requests?.table.layout ?? null, year?.value ?? null, findings, place);
  return {
    name,
    year,
    publishedOn: findPublication(lines, file?.publishedOn ?? null, ranked[0]?.at),
    documentNumber: findDocumentNumber(lines),
    scope: findScope(name, counts, requests?.table ?? null, lines),
    disclosure: disclosure?.table ?? null,
    requests: requests?.table ?? null,
    appeals: appeals?.table ?? null,
    sections,
    counts,
    doubts: findings.doubts,
    oddities: findings.oddities,
  };
}

/** The empty form, as decrees publish it, and lists of counts that share some of its words, are nobody's report. */
function holdsFigures(rows: readonly (Partial<Readonly<Record<string, ReadCell>>> | undefined)[]): boolean {
  return rows.some((row) => Object.values(row ?? {}).some((cell) => cell?.state === 'number'));
}

function sayLayout(layout: '2019' | '2021' | null, year: number | null, findings: Findings, place: Report['sections'][number]['place']): void {
  if (layout === null || year === null || expectedLayout(year) === layout) return;
  findings.odd(layout === '2019' ? 'single_other_row' : 'layout_of_other_year', [], layout, place, expectedLayout(year));
}

const FIGURES_OF_A_TABLE = 15;

/** No table was found: the document has none, unless its section is full of figures that nobody could place. */
function sayAbsent(section: Section, sections: Report['sections'], findings: Findings, place: Place): void {
  const text = sections.filter((entry) => entry.section === section).map((entry) => entry.text).join('\n');
  if ((text.match(/\d+/gu) ?? []).length >= FIGURES_OF_A_TABLE) findings.doubt('table_not_found', [], text.slice(0, 200), place);
  else findings.odd('table_absent', [], section, place);
}
