import { ReadError } from '../error';
import { openOffice } from '../office/package';
import { child } from '../office/xml';
import type { SourceDocument } from '../source';
import { blocksOf } from './blocks';
import { numbering } from './numbering';

/**
 * Reads a Word file's paragraphs and tables, merged cells kept, deleted and hidden text left out.
 * @throws ReadError `damaged`, `encrypted`, `zip_bomb`, `xml_with_doctype`, `content_too_large`
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const office = openOffice(bytes, 'docx');
  const main = office.target('', { kind: 'officeDocument' }) ?? 'word/document.xml';
  const body = child(office.xml(main), 'body');
  if (!body) throw new ReadError({ code: 'damaged', kind: 'docx', part: main, detail: 'missing' });
  const numbers = numbering(office.xml(office.target(main, { kind: 'numbering' }) ?? ''), office.xml(office.target(main, { kind: 'styles' }) ?? ''));
  return { kind: 'docx', title: office.title(), blocks: blocksOf(body, numbers) };
}
