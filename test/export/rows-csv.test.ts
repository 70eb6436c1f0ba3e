import { describe, expect, it } from 'vitest';
import { RowsCsv } from '@/export/rows-csv';

describe('rows of unknown columns as CSV', () => {
  it('keeps numbers to the last digit, makes formulas harmless, leaves null empty, and says what it is below', async () => {
    const csv = new RowsCsv();
    csv.add([['-12345678901234567890', '=1+1', null]]);
    csv.add([['1.10', '-x', '含,逗号'], ['1e-7', '@cmd', '']]);
    csv.add([]);
    const bytes = new Uint8Array(await csv.finish(['n', '=head', '词'], ['模拟数据', '=SUM(A1)']).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)).toBe(
      ["n,'=head,词", "-12345678901234567890,'=1+1,", '1.10,\'-x,"含,逗号"', "1e-7,'@cmd,", '', '模拟数据', "'=SUM(A1)", ''].join('\r\n'),
    );
    expect(csv.rows).toBe(3);
  });
});
