import { strToU8, zipSync } from 'fflate';

/** A paragraph, or a table of rows of cells given as XML, of a Word file written for a test. */
export function docx(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return pack({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...more,
  });
}

export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

export function tableCell(text: string, { columns = 1, merge }: { columns?: number; merge?: 'restart' | 'continue' } = {}): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${String(columns)}"/>` : '';
  const down = merge === undefined ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return `<w:tc><w:tcPr>${span}${down}</w:tcPr>${paragraph(text)}</w:tc>`;
}

export const table = (...rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

/** An Excel file of these sheets, each given as rows of its `sheetData` and its merged ranges. */
export function xlsx(sheets: readonly { readonly name: string; readonly data: string; readonly merges?: readonly string[]; readonly state?: string }[], strings: readonly string[] = []): Uint8Array {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return pack({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${String(index + 1)}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_sheet, index) => `<Relationship Id="rId${String(index + 1)}" Type="${rel}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map(({ data, merges = [] }, index) => [
      `xl/worksheets/sheet${String(index + 1)}.xml`,
      `<worksheet><sheetData>${data}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`,
    ])),
  });
}

export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { mtime: '2024-01-01' });
}
