import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeXlsx } from '@/export/xlsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a large workbook', () => {
  it('is made where no worker may be made of a blob, as under the policy of the site', async () => {
    vi.stubGlobal('Worker', () => {
      throw new Error('blocked');
    });
    const data = Array.from({ length: 6000 }, (_, row) => [{ value: `第 ${String(row)} 行 ${String(Math.sin(row))}`, type: String }, { value: row, type: Number }]);
    const files = unzipSync(new Uint8Array(await (await writeXlsx([{ data, sheet: '大' }])).arrayBuffer()));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.length).toBeGreaterThan(200_000);
    expect(sheet.match(/<row /g)).toHaveLength(6000);
  });
});
