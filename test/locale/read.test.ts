import { describe, expect, it } from 'vitest';
import en from '@/locale/en/pages/read';
import zhCN from '@/locale/zh-CN/pages/read';
import { DOUBT_CAUSES, ODDITY_KINDS } from '@/model/report';
import { FILE_KINDS, READ_ERROR_CODES, REMEDIES, type ReadErrorCause } from '@/parse/error';
import type { Notice } from '@/parse/read-file';
import type { Refusal } from '@/parse/read-report';
import { tellError, tellNotice, tellRefusal, tellRefusalRemedy, tellRemedy, type Told } from '@/parse/told';
import { speaker } from '@/cli/read/words';

/** One of every cause; a cause that is missing here does not compile. */
const ERRORS: { readonly [Code in ReadErrorCause['code']]: Extract<ReadErrorCause, { code: Code }> } = {
  empty_file: { code: 'empty_file' },
  file_too_large: { code: 'file_too_large', bytes: 209_715_200, limit: 67_108_864 },
  unreadable_kind: { code: 'unreadable_kind', kind: 'doc' },
  encrypted: { code: 'encrypted', kind: 'office' },
  damaged: { code: 'damaged', kind: 'docx', detail: 'no end of central directory' },
  not_given: { code: 'not_given' },
  foreign_database: { code: 'foreign_database' },
  cut_off: { code: 'cut_off', kind: 'docx' },
  undecodable_text: { code: 'undecodable_text' },
  text_too_long: { code: 'text_too_long', characters: 20_000_000, limit: 12_000_000 },
  pdf_scanned: { code: 'pdf_scanned', pages: 7 },
  pdf_ocr_layer: { code: 'pdf_ocr_layer', pages: 7 },
  pdf_without_unicode: { code: 'pdf_without_unicode', share: 0.634 },
  pdf_too_many_pages: { code: 'pdf_too_many_pages', pages: 900, limit: 400 },
  content_too_large: { code: 'content_too_large', kind: 'html', what: 'depth', limit: 60 },
  xml_with_doctype: { code: 'xml_with_doctype', part: 'word/document.xml' },
  zip_too_many_entries: { code: 'zip_too_many_entries', entries: 9_999, limit: 2_000 },
  zip_empty: { code: 'zip_empty' },
  zip_bomb: { code: 'zip_bomb', entry: 'a.txt', limit: 67_108_864 },
  zip_too_deep: { code: 'zip_too_deep', entry: 'a.zip', limit: 2 },
  zip_unsupported: { code: 'zip_unsupported', entry: 'a.docx', method: 99 },
  took_too_long: { code: 'took_too_long', milliseconds: 60_000 },
};
const REFUSALS: { readonly [Cause in Refusal['cause']]: Extract<Refusal, { cause: Cause }> } = {
  empty: { cause: 'empty' },
  not_a_report: { cause: 'not_a_report', looksLike: 'budget', sample: '2024年部门预算' },
  only_attachments: { cause: 'only_attachments', links: ['年报.docx'] },
  shell: { cause: 'shell', sample: '年度报告' },
};
const NOTICES: { readonly [Code in Notice['code']]: Extract<Notice, { code: Code }> } = {
  pages_without_text: { code: 'pages_without_text', pages: [3, 4] },
  undecoded_bytes: { code: 'undecoded_bytes', count: 2 },
};

const told: readonly Told[] = [
  ...Object.values(ERRORS).map(tellError), ...REMEDIES.map(tellRemedy), ...Object.values(REFUSALS).flatMap((refusal) => [tellRefusal(refusal), tellRefusalRemedy(refusal)]), tellError({ code: 'damaged', kind: 'zip', part: 'a.docx', detail: '' }), ...Object.values(NOTICES).map(tellNotice),
];

describe.each([['zh-CN', zhCN], ['en', en]] as const)('what reading has to say, in %s', (language, texts) => {
  it('has words for every cause, remedy, kind of file, doubt and oddity', () => {
    expect(Object.keys(texts.error).sort()).toEqual([...READ_ERROR_CODES].sort());
    expect(Object.keys(texts.remedy).sort()).toEqual([...REMEDIES].sort());
    expect(Object.keys(texts.kind).sort()).toEqual([...FILE_KINDS].sort());
    expect(Object.keys(texts.doubt).sort()).toEqual([...DOUBT_CAUSES].sort());
    expect(Object.keys(texts.oddity).sort()).toEqual([...ODDITY_KINDS].sort());
  });

  it('fills every placeholder, and every text is found', () => {
    const say = speaker(language);
    const odd = told.map((one) => say(one)).filter((words) => /[{}]|^[a-z_]+\.[a-z_.]+$/u.test(words));
    expect(odd).toEqual([]);
  });
});

it('names the file’s kind and the limit in the language asked for', () => {
  expect(speaker('zh-CN')(tellError(ERRORS.encrypted))).toBe('加密的 Office 文件：打开需要密码');
  expect(speaker('en')(tellError(ERRORS.file_too_large))).toBe('The file has 200 MB, the limit is 64 MB');
});
