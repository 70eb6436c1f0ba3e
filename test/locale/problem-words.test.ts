import { describe, expect, it } from 'vitest';
import enProblem from '@/locale/en/pages/problem';
import enSheet from '@/locale/en/pages/sheet';
import zhProblem from '@/locale/zh-CN/pages/problem';
import zhSheet from '@/locale/zh-CN/pages/sheet';
import { Problems, ProblemsError, type Problem } from '@/model/problem';
import { readDescriptor } from '@/parse/package/descriptor';
import { goThrough } from '@/parse/package/csv-records';
import { CLEAN } from '@/parse/sheet/clean';
import { tellProblem } from '@/store/import/problem-words';

const WORDS = { 'zh-CN': { problem: zhProblem, sheet: zhSheet }, en: { problem: enProblem, sheet: enSheet } };

function tell(problem: Problem, language: 'zh-CN' | 'en'): string {
  const word = (key: string): string => key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], WORDS[language]) as string;
  return tellProblem(problem, (key, named = {}) => word(key).replace(/\{(\w+)\}/g, (_, name: string) => String(named[name])), language).what;
}

function descriptorProblems(text: string): readonly Problem[] {
  const problems = new Problems();
  readDescriptor(text, () => true, problems);
  return problems.list;
}

const cell = (kind: keyof typeof CLEAN, text: string): Problem => {
  const read = CLEAN[kind](text);
  if (read.ok) throw new Error(`${text} is fine.`);
  return { fault: read.fault, file: 'a.csv', row: 2, column: '', value: text, ...(read.expected === undefined ? {} : { expected: read.expected }) };
};

function tableProblems(csv: string): readonly Problem[] {
  try {
    goThrough(new Map([['disclosure', { file: 'disclosures.csv', columns: [], csv: new TextEncoder().encode(csv), escaped: false }]]));
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

const RESOURCES = [{ name: 'agencies', path: 'a.csv' }, { name: 'reports', path: 'r.csv' }];

describe('what is wrong with a table or package', () => {
  it.each<[string, () => readonly Problem[], string, string]>([
    ['a name that is none', () => descriptorProblems(JSON.stringify({ name: 'A B', resources: RESOURCES })), '数据包说明（datapackage.json）有误（name 只能用小写字母、数字和“.”“_”“-”，以字母或数字开头）', 'the name is made of lower-case letters, digits, ".", "_" and "-", and begins with a letter or digit'],
    ['a resource twice', () => descriptorProblems(JSON.stringify({ name: 'a', resources: [...RESOURCES, ...RESOURCES.slice(1)] })), '（每张数据表只列一次）', 'each resource is named once'],
    ['no JSON', () => descriptorProblems('{\n "name": "a",\n x\n}').slice(0, 1), '（不是完整的 JSON）', 'not valid JSON'],
    ['too few cells', () => tableProblems('report_id,licences_items_before\na\n'), '这一行的单元格比表头少（应有 2 个单元格）', 'the head has 2 cells'],
    ['too small', () => tableProblems('report_id,licences_items_before\na,-1\n'), '数值过小（不小于 0）', 'at least 0'],
    ['no head', () => tableProblems(''), '（第 1 行应为各列的列名）', 'row 1 names the columns'],
    ['an unknown scope', () => [cell('scope', '别的')], '（应为 本机关或汇总）', 'expected: own figures, or whole region'],
    ['an unknown applicant', () => [cell('applicant', '外星人')], '自然人', 'natural person'],
    ['another unit', () => [cell('count', '5元')], '（应为 件）', '件, or no unit'],
    ['an item of several meanings', () => [cell('cell', '结果维持')], '（可能是 行政复议', 'perhaps'],
    ['a text too long', () => [cell('text', '长'.repeat(501))], '（不超过 500 个字）', 'at most 500 characters'],
  ])('is told in the language of the page: %s', (_, problems, zh, en) => {
    const [problem] = problems();
    if (!problem) throw new Error('No problem.');
    expect(tell(problem, 'zh-CN')).toContain(zh);
    expect(tell(problem, 'en').toLowerCase()).toContain(en.toLowerCase());
    expect(tell(problem, 'zh-CN').replace(/datapackage\.json|name|JSON/g, '')).not.toMatch(/[A-Za-z]{3}/);
  });

  it('names the line from which a descriptor is no JSON', () => {
    expect(descriptorProblems('{\n "name": "a",\n x\n}')[0]).toMatchObject({ fault: 'descriptor_invalid', row: 3 });
  });
});
