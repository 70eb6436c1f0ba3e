import { ReadError } from '../error';
import { openOffice } from '../office/package';
import type { OfficePackage } from '../office/package';
import { child, elements } from '../office/xml';
import type { XmlElement } from '../office/xml';
import type { SourceDocument } from '../source';
import { sheetBlocks } from './sheet';
import { richText } from './value';

/**
 * Reads an Excel file's visible sheets in order: titles and notes as lines, the rest as tables, merged cells kept.
 * Formulas count with the result that was saved with them.
 * @throws ReadError `damaged`, `encrypted`, `zip_bomb`, `xml_with_doctype`, `content_too_large`
 */
export function readXlsx(bytes: Uint8Array): SourceDocument {
  const office = openOffice(bytes, 'xlsx');
  const main = office.target('', { kind: 'officeDocument' }) ?? 'xl/workbook.xml';
  const workbook = office.xml(main);
  if (!workbook) throw new ReadError({ code: 'damaged', kind: 'xlsx', part: main, detail: 'missing' });
  const strings = sharedStrings(office.xml(office.target(main, { kind: 'sharedStrings' }) ?? ''));
  const blocks = elements(child(workbook, 'sheets'), 'sheet')
    .filter(({ attributes }) => (attributes['state'] ?? 'visible') === 'visible')
    .flatMap((sheet) => {
      const tree = sheetTree(office, main, sheet);
      return tree ? sheetBlocks(tree, sheet.attributes['name'] ?? '', strings) : [];
    });
  return { kind: 'xlsx', title: office.title(), blocks };
}

function sheetTree(office: OfficePackage, main: string, sheet: XmlElement): XmlElement | undefined {
  const id = sheet.attributes['id'];
  const part = id === undefined ? undefined : office.target(main, { id });
  return part === undefined ? undefined : office.xml(part);
}

export function sharedStrings(table: XmlElement | undefined): string[] {
  return elements(table, 'si').map(richText);
}
