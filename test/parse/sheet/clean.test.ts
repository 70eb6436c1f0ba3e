import { describe, expect, it } from 'vitest';
import { CLEAN } from '@/parse/sheet/clean';
import type { CellKind } from '@/model/sheet/target';

const clean = (kind: CellKind, text: string): string => {
  const read = CLEAN[kind](text);
  return read.ok ? `=${read.text}` : read.fault;
};

describe('a cell of a sheet', () => {
  it.each<[CellKind, string, string]>([
    ['count', '12', '=12'], ['count', '１２件', '=12'], ['count', '1,234', '=1234'], ['count', '1，234', '=1234'], ['count', ' 7 ', '=7'], ['count', '0', '=0'], ['count', '12.0', '=12'],
    ['change', '-3', '=-3'], ['change', '减3', '=-3'], ['change', '+19', '=19'],
    ['money', '3.5', '=3.5'], ['money', '3.5万元', '=3.5'],
    ['year', '2024', '=2024'], ['year', '２０２４年度', '=2024'],
    ['date', '2025-01-20', '=2025-01-20'], ['date', '2025年1月20日', '=2025-01-20'], ['date', '2025/1/5', '=2025-01-05'], ['date', '45677', '=2025-01-20'],
    ['scope', '本机关', '=agency'], ['scope', '全市', '=region'], ['scope', '未说明', '='],
    ['applicant', '商业企业', '=business'], ['applicant', '合计', '=total'], ['cell', '行政复议：结果维持', '=appeal.review.upheld'],
  ])('%s %j is %s', (kind, text, expected) => {
    expect(clean(kind, text)).toBe(expected);
  });

  it('is empty, never zero, where nothing is stated', () => {
    for (const text of ['', ' ', '/', '—', '-', '--', '无', '不适用']) expect([text, clean('count', text)]).toEqual([text, '=']);
  });

  it.each<[CellKind, string, string]>([
    ['count', 'x', 'not_integer'], ['count', '1.5', 'not_integer'], ['count', '1e308', 'not_integer'], ['count', '0x1F', 'not_integer'], ['count', '1_000', 'not_integer'], ['count', '12 3', 'not_integer'], ['count', '=1+1', 'not_integer'], ['count', 'TRUE', 'not_integer'],
    ['count', '-1', 'below_minimum'], ['count', '2147483648', 'above_maximum'], ['count', '5元', 'unit_other'], ['money', '251000元', 'unit_other'],
    ['year', '99999', 'above_maximum'], ['year', '1999', 'below_minimum'], ['year', '去年', 'not_integer'],
    ['date', '2025-02-30', 'not_date'], ['date', '1月20日', 'not_date'], ['scope', '其他口径', 'not_listed'], ['applicant', '外星人', 'not_listed'],
    ['cell', '看不懂', 'item_unknown'], ['cell', '结果维持', 'item_ambiguous'], ['text', 'a\u0000b', 'text_unfit'], ['text', '长'.repeat(501), 'text_unfit'],
  ])('%s %j is a problem: %s', (kind, text, fault) => {
    expect(clean(kind, text)).toBe(fault);
  });
});
