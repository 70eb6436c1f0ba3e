import type { Title } from './facts/title';
import type { TextLine } from './facts/lines';
import type { SourceDocument } from './source';

/** Why a readable document is no report, in a form the locale files and the command line put into words. */
export type Refusal =
  | { readonly cause: 'empty' }
  /** No title, heading, table or words of such a report. `sample` is how the document begins. */
  | { readonly cause: 'not_a_report'; readonly looksLike: 'budget' | 'disclosure_guide' | 'not_chinese' | 'other'; readonly sample: string }
  /** The page names the report but only links to it. */
  | { readonly cause: 'only_attachments'; readonly links: readonly string[] }
  /** The title of a report without a word of it: a page that fetches its content by script. */
  | { readonly cause: 'shell'; readonly sample: string };

const SAMPLE = 80;
const FEWEST_WORDS = 250;

/** Says why a document without a table or section of a report is none. */
export function refusalFor(document: SourceDocument, lines: readonly TextLine[], titles: readonly Title[]): Refusal {
  const text = lines.map(({ squeezed }) => squeezed).join('');
  if (text === '' && (document.title ?? '') === '') return { cause: 'empty' };
  const sample = (lines.map((line) => line.text).join(' ').trim() || (document.title ?? '')).slice(0, SAMPLE);
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const links = (document.links ?? []).filter((link) => /报告|年报|附件|公开|\.(?:pdf|docx?|wps|xlsx?)/iu.test(link));
  if (titles.length > 0 && links.length > 0) return { cause: 'only_attachments', links };
  if (titles.length > 0 && han < FEWEST_WORDS) return { cause: 'shell', sample };
  const looksLike = han < text.length * 0.1 ? 'not_chinese' : /预算|决算/u.test(text) ? 'budget' : /公开指南/u.test(text) ? 'disclosure_guide' : 'other';
  return { cause: 'not_a_report', looksLike, sample };
}
