import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sortOut } from '@/store/import/intake';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const workbook = zipSync({ '[Content_Types].xml': utf8('<x/>'), 'xl/workbook.xml': utf8('<workbook/>') });

/** A file that may not be read whole: only its beginning and its end are looked at. */
class Unread extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new Error(`${this.name} was read whole`));
  }
}

const FILES: readonly (readonly [name: string, content: Uint8Array])[] = [
  ['report.docx', zipSync({ '[Content_Types].xml': utf8('<x/>'), 'word/document.xml': utf8('<w/>') })],
  ['table.xlsx', workbook],
  // Stored as it is, a workbook in a zip has its own directory within sight of the end.
  ['zip-of-workbook.zip', zipSync({ 'a.xlsx': [workbook, { level: 0 }] })],
  ['package.zip', zipSync({ 'p/datapackage.json': utf8('{}'), 'p/report.csv': utf8('report_id\n') })],
  ['plain.csv', utf8('a,b\n1,2\n')],
];

describe('sorting what was dropped', () => {
  it('goes by what files are, without reading them whole', async () => {
    const { brought, documents, zips } = await sortOut(FILES.map(([name, content]) => ({ file: new Unread([content.slice()], name), path: name })));
    expect(brought.map((source) => [source.kind, source.kind === 'folder' ? source.name : source.file.name])).toEqual([['workbook', 'table.xlsx'], ['zip', 'package.zip']]);
    expect(documents.map(({ name }) => name)).toEqual(['report.docx', 'plain.csv']);
    expect(zips.map(({ name }) => name)).toEqual(['zip-of-workbook.zip', 'package.zip']);
  });

  it('takes one whose directory is cut off for what its entries say', async () => {
    const cut = workbook.slice(0, -30);
    const { brought } = await sortOut([{ file: new File([cut], 'cut.xlsx'), path: 'cut.xlsx' }]);
    expect(brought.map(({ kind }) => kind)).toEqual(['workbook']);
  });
});
