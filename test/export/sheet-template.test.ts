import { describe, expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import app from '@/locale/zh-CN/app';
import sheet from '@/locale/zh-CN/pages/sheet';
import { TEMPLATE_COLUMNS } from '@/model/sheet/template';
import { templateCsv, templateXlsx } from '@/export/sheet-template';
import { lookAt } from '@/parse/sheet/look';
import { openSheets } from '@/parse/sheet/open';
import { prepareSheet } from '@/parse/sheet/prepare';
import { firstChoices, openColumns } from '@/store/import/sheet-item';

const { t } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { ...app, sheet } } }).global;
const words = (key: string, named?: Readonly<Record<string, string | number>>): string => t(key, { ...named });
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

describe('the template', () => {
  it.each([['xlsx', templateXlsx], ['csv', templateCsv]] as const)('is understood without a person, and its example is no data: .%s', async (_, make) => {
    const bytes = await bytesOf(await make(words));
    const file = await openSheets(bytes);
    if (!file) throw new Error('No sheet.');
    const [look, ...others] = lookAt(file).sheets;
    expect(others.map(({ plainly }) => plainly)).toEqual(others.map(() => false));
    if (!look) throw new Error('No sheet.');
    const columns = firstChoices(look);
    expect(openColumns({ columns, year: null, scope: null })).toEqual([]);
    expect(columns).toEqual(TEMPLATE_COLUMNS.map((target) => ({ settled: true, target })));
    const [sheetOfData] = file.sheets;
    if (!sheetOfData) throw new Error('No sheet.');
    const prepared = await prepareSheet(bytes, file, sheetOfData, { file: 'template', plan: { columns: TEMPLATE_COLUMNS, year: null, scope: null }, headings: look.columns.map(({ heading }) => heading), headRow: look.headRow }, true);
    expect(prepared).toMatchObject({ examples: 1, problems: [{ fault: 'rows_missing' }], problemCount: 1 });
  });

  it('shows by an example how it is filled in', async () => {
    const text = new TextDecoder().decode(await bytesOf(templateCsv(words)));
    expect(text.split('\r\n')[1]).toContain('示例：某某市人民政府（本行是示例，导入时略过）,,2024,本机关,2025-01-20,,,,12,1,8,2,');
  });
});
