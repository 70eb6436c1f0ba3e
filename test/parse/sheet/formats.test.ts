import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '@/export/xlsx';
import { lookAt } from '@/parse/sheet/look';
import { openSheets } from '@/parse/sheet/open';
import type { SheetRow } from '@/parse/sheet/sheet-file';

async function rowsOf(bytes: Uint8Array): Promise<{ readonly kind: string | undefined; readonly rows: readonly SheetRow[] }> {
  const file = await openSheets(bytes);
  const rows: SheetRow[] = [];
  await file?.sheets[0]?.each((row) => rows.push(row) > 0);
  return { kind: file?.kind, rows };
}

describe('a sheet', () => {
  it('of Excel is read with the numbers of its rows, merged heads and cells without a head', async () => {
    const text = (value: string) => ({ value, type: String });
    const bytes = new Uint8Array(await (await writeXlsx([{
      sheet: '台账',
      data: [
        [text('机关名称'), text('年度'), { value: '本年新收', type: String, columnSpan: 2 }, null, null],
        [null, null, text('自然人'), text('总计'), null],
        [text('甲局'), { value: 2024, type: Number }, { value: 3, type: Number }, { value: 5, type: Number }, text('没有列名的一格')],
        [null],
        [text('乙局'), { value: 2024, type: Number }, text('1,234'), null, null],
      ],
    }])).arrayBuffer());
    expect((await rowsOf(bytes)).rows).toEqual([
      { row: 1, cells: ['机关名称', '年度', '本年新收'] },
      { row: 2, cells: ['', '', '自然人', '总计'] },
      { row: 3, cells: ['甲局', '2024', '3', '5', '没有列名的一格'] },
      { row: 5, cells: ['乙局', '2024', '1,234'] },
    ]);
    const file = await openSheets(bytes);
    const [look] = file ? lookAt(file).sheets : [];
    expect(look).toMatchObject({ name: '台账', headRow: 2, plainly: true });
    expect(look?.columns.map(({ match }) => (match.kind === 'sure' ? match.target : match.kind))).toEqual(['body', 'year', 'request.received.natural_person', 'request.received.total', 'unknown']);
  });

  it('of Parquet is read with the names of its columns for a head', async () => {
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: [
      { name: '机关', data: ['甲局', '乙局'], type: 'STRING' },
      { name: 'year', data: [2024, 2024], type: 'INT32' },
      { name: 'received', data: [5n, null], type: 'INT64' },
    ] }));
    expect(await rowsOf(bytes)).toEqual({ kind: 'parquet', rows: [{ row: 1, cells: ['机关', 'year', 'received'] }, { row: 2, cells: ['甲局', '2024', '5'] }, { row: 3, cells: ['乙局', '2024', ''] }] });
  });
});
