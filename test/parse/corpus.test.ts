import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '@/model/report';
import { figures, type Figures } from '@/parse/figures';
import { readHtml } from '@/parse/html/read-html';
import { readReport, type ReadResult } from '@/parse/read-report';
import { readText } from '@/parse/text/read-text';

function read(name: string): ReadResult {
  const text = readFileSync(new URL(`./corpus/${name}`, import.meta.url), 'utf8');
  return readReport(name.endsWith('.html') ? readHtml(text) : readText(text));
}

function one(name: string): { report: Report; shown: Figures } {
  const result = read(name);
  if (result.kind !== 'reports') throw new Error(`${name} refused: ${result.refusal.cause}`);
  expect(result.reports).toHaveLength(1);
  return { report: result.reports[0], shown: figures(result.reports[0]) };
}

const NONE = [0, 0, 0, 0, 0, 0, 0];
const ALL_ROWS = [
  'received', 'carried_in', 'granted', 'granted_in_part', 'refused_state_secret', 'refused_by_law', 'refused_safety_stability', 'refused_third_party', 'refused_internal',
  'refused_process', 'refused_enforcement_file', 'refused_inquiry', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'unprocessed_petition',
  'unprocessed_duplicate', 'unprocessed_publication', 'unprocessed_excessive', 'unprocessed_reconfirm', 'other_not_corrected', 'other_fee_unpaid', 'other_misc', 'processed', 'carried_out',
];
const TWO_LAYOUT_ROWS = ALL_ROWS.flatMap((row) => (row === 'other_not_corrected' ? ['other'] : row.startsWith('other_') ? [] : [row]));

/** The whole table with the named rows as given and every other row zero. */
function table(rows: Readonly<Record<string, readonly (number | null)[]>>, ids = ALL_ROWS): Record<string, readonly (number | null)[]> {
  return Object.fromEntries(ids.map((id) => [id, rows[id] ?? NONE]));
}

/** The table that most documents of the corpus carry. */
const SIXTEEN = table({
  received: [12, 3, 0, 0, 1, 0, 16],
  granted: [5, 1, 0, 0, 0, 0, 6],
  refused_by_law: [2, 0, 0, 0, 0, 0, 2],
  unavailable_not_held: [4, 1, 0, 0, 1, 0, 6],
  unprocessed_petition: [1, 0, 0, 0, 0, 0, 1],
  processed: [12, 2, 0, 0, 1, 0, 15],
  carried_out: [0, 1, 0, 0, 0, 0, 1],
});
const APPEALS = { review: [3, 1, 2, 0, 6], suit_direct: [1, 0, 0, 1, 2], suit_after_review: [0, 0, 0, 0, 0] };

const causes = (report: Report): string[] => report.doubts.map(({ cause }) => cause);
const kinds = (report: Report): string[] => [...new Set(report.oddities.map(({ kind }) => kind))];

describe('layout', () => {
  it('1: a table over two pages, its footer inside and the break in a group label', () => {
    const { report, shown } = one('01-pages.html');
    expect(shown.requests).toEqual(table({
      received: [9, 1, 0, 0, 0, 0, 10], carried_in: [1, 0, 0, 0, 0, 0, 1], granted: [4, 0, 0, 0, 0, 0, 4],
      unavailable_not_held: [3, 1, 0, 0, 0, 0, 4], unavailable_needs_creation: [2, 0, 0, 0, 0, 0, 2],
      processed: [9, 1, 0, 0, 0, 0, 10], carried_out: [1, 0, 0, 0, 0, 0, 1],
    }));
    expect(causes(report)).toEqual([]);
  });

  it('2: table 2 in three pieces, a heading stranded before each break', () => {
    const { report, shown } = one('02-table-2-split.html');
    expect(shown.disclosure).toEqual({
      regulations: { made: 0, repealed: 0, in_force: 2 }, normative_documents: { made: 3, repealed: 1, in_force: 14 },
      licences: 527, penalties: 36, coercion: 5, fees_10k_yuan: 118.25,
    });
    expect(causes(report)).toEqual([]);
  });

  it('3: a vertical label and group labels between the rows of a copied text', () => {
    const { report, shown } = one('03-vertical-label.txt');
    expect(shown.requests).toEqual(SIXTEEN);
    expect(causes(report)).toEqual([]);
  });

  it('4: labels over several lines, the figures in their middle or below', () => {
    const { report, shown } = one('04-wrapped-labels.txt');
    expect(shown.requests).toEqual(SIXTEEN);
    expect(causes(report)).toEqual([]);
  });

  it('5: broken and spaced column heads; 第一项…第三项 in the corner is no row', () => {
    const { report, shown } = one('05-heads.html');
    expect(shown.requests).toEqual(SIXTEEN);
    expect(causes(report)).toEqual([]);
    expect(kinds(report)).toEqual(['table_absent']);
  });

  it.each(['06-appeals-flat.txt', '06-appeals-three-tables.html', '06-appeals-by-row.html', '06-appeals-on-its-side.html', '06-appeals-heads-by-place.txt'])('6: table 4 as fifteen cells, as three tables, one route a row, one route a column, its heads broken over lines (%s)', (name) => {
    const { report, shown } = one(name);
    expect(shown.appeals).toEqual(APPEALS);
    expect(causes(report)).toEqual([]);
  });

  it('7: nested layout tables, a span for every character, spacer rows and cells', () => {
    const { report, shown } = one('07-nested-spans.html');
    expect(shown.requests).toEqual(SIXTEEN);
    expect(causes(report)).toEqual([]);
  });

  it('8: digits broken inside a cell are joined where the sums hold, and in doubt where there are none', () => {
    const { report, shown } = one('08-broken-number.html');
    expect(shown.requests).toEqual(SIXTEEN);
    expect(report.oddities.filter(({ kind }) => kind === 'number_rejoined').map(({ raw }) => raw)).toEqual(['1\n2', '1\n6', '1\n2']);
    expect(shown.disclosure?.['licences']).toBeNull();
    expect(causes(report)).toEqual(['cell_split']);
  });

  it('8: without a box the join that satisfies the sums is proposed and not applied', () => {
    const { report, shown } = one('08-broken-number.txt');
    expect(shown.requests?.received).toEqual([null, null, null, null, null, null, null]);
    expect(shown.requests?.processed).toEqual([12, 2, 0, 0, 1, 0, 15]);
    const doubt = report.doubts.find(({ cause }) => cause === 'row_long');
    expect(doubt?.raw).toBe('1 2 3 0 0 1 0 16');
    expect(doubt?.arithmetic.says === 'would_be' ? doubt.arithmetic.values.map(({ value }) => value) : null).toEqual([12, 3, 0, 0, 1, 0, 16]);
  });
});

describe('labels', () => {
  it('9: ordinals of every kind or none, lost characters, a label cut short', () => {
    const { report, shown } = one('09-labels.html');
    expect(shown.requests).toEqual(table({
      received: [8, 0, 0, 0, 0, 0, 8], granted: [1, 0, 0, 0, 0, 0, 1], refused_by_law: [2, 0, 0, 0, 0, 0, 2], refused_safety_stability: [1, 0, 0, 0, 0, 0, 1],
      refused_third_party: [3, 0, 0, 0, 0, 0, 3], refused_internal: [1, 0, 0, 0, 0, 0, 1], processed: [8, 0, 0, 0, 0, 0, 8],
    }));
    expect(shown.disclosure).toMatchObject({ normative_documents: { made: 4, repealed: 0, in_force: 9 } });
    expect(report.oddities.filter(({ kind }) => kind === 'label_misprinted').map(({ raw }) => raw)).toEqual(['一、本年新', '2.其他法律行政止公开']);
    expect(report.doubts.flatMap(({ cells }) => cells).filter((id) => id.startsWith('request'))).toEqual([]);
  });

  it('10: labels overwritten with 0 are settled by group, size and sums', () => {
    const { report, shown } = one('10-lost-labels.txt');
    expect(shown.requests).toEqual(SIXTEEN);
    expect(causes(report)).toEqual([]);
    expect(report.oddities.filter(({ kind }) => kind === 'label_lost')).toHaveLength(16);
  });

  it('11: (六)其他处理 in one row of a 2023 report', () => {
    const { report, shown } = one('11-one-row-other.html');
    expect(shown.requests_layout).toBe('2019');
    expect(shown.requests).toEqual(table({ received: [7, 0, 0, 0, 0, 0, 7], granted: [5, 0, 0, 0, 0, 0, 5], other: [2, 0, 0, 0, 0, 0, 2], processed: [7, 0, 0, 0, 0, 0, 7] }, TWO_LAYOUT_ROWS));
    expect(kinds(report)).toContain('single_other_row');
    expect(causes(report)).toEqual([]);
  });
});

describe('values', () => {
  it('12: blank and not applicable are zero only where the sums prove it, and say so', () => {
    const { report, shown } = one('12-blank-and-signs.html');
    expect(shown.requests).toEqual(table({ received: [6, 0, 0, 0, 0, 0, 6], granted: [4, 0, 0, 0, 0, 0, 4], granted_in_part: [2, 0, 0, 0, 0, 0, 2], processed: [6, 0, 0, 0, 0, 0, 6] }));
    expect(shown.disclosure).toMatchObject({ licences: null, penalties: null, coercion: null });
    expect(report.disclosure?.cells).toMatchObject({ licences: { state: 'blank' }, penalties: { state: 'na' }, coercion: { state: 'na' } });
    expect(report.requests?.rows.received).toMatchObject({ business: { state: 'blank', raw: '', inferred: { value: 0, by: 'zero' } }, nonprofit: { state: 'na', raw: '/' }, other_org: { state: 'na', raw: '无' } });
    expect(report.requests?.rows.granted_in_part?.total).toMatchObject({ state: 'blank', inferred: { value: 2, by: 'addition' } });
    expect(causes(report)).toEqual([]);
  });

  it('13: full-width digits, separators, units, signs in words, two values in one cell, a local row', () => {
    const { report, shown } = one('13-units-2019.html');
    expect(report.disclosure?.layout).toBe('2019');
    expect(shown.disclosure).toMatchObject({
      licences_items_before: 23, licences_items_change: -4, licences_decisions: 1204,
      other_services_items_before: 18, other_services_items_change: 19, other_services_decisions: 0,
      penalties_items_before: 211, penalties_items_change: -2, penalties_decisions: 13_045_771,
      coercion_items_before: 9, coercion_items_change: 0, coercion_decisions: null,
      fees_items_before: 3, fees_items_change: 0, procurement_items: 12, procurement_10k_yuan: 25.1,
    });
    expect(shown.requests?.received).toEqual([1003, 0, 0, 0, 0, 0, 1003]);
    expect(report.doubts.find(({ cause }) => cause === 'cell_unreadable')).toMatchObject({ cells: ['disclosure.coercion_decisions'], raw: '395 73802895.90元' });
    expect(kinds(report)).toEqual(expect.arrayContaining(['unit_in_cell', 'sign_in_words', 'row_added']));
  });

  it('14: totals that do not add up stay as printed and are reported', () => {
    const { report, shown } = one('14-wrong-totals.html');
    expect(shown.requests?.received).toEqual([10, 2, 0, 0, 0, 0, 21]);
    expect(shown.appeals).toEqual({ review: [10, 1, 0, 0, 0], suit_direct: [0, 0, 0, 0, 0], suit_after_review: [5, 0, 0, 0, 0] });
    const failing = report.oddities.filter(({ kind }) => kind === 'sum_fails');
    expect(failing.map(({ raw, expected }) => [raw, expected])).toEqual([['21', '12'], ['12', '21'], ['0', '11'], ['0', '5']]);
    expect(causes(report)).toEqual([]);
  });

  it('15: errors that cancel out stay as printed in both columns', () => {
    const { report, shown } = one('15-cancelling.html');
    expect(shown.requests?.granted).toEqual([8, 4, 0, 0, 0, 0, 12]);
    expect(report.oddities.filter(({ kind }) => kind === 'sum_fails').map(({ raw, expected }) => [raw, expected])).toEqual([['7', '8'], ['5', '4']]);
  });
});

describe('text and structure', () => {
  it('16: spaces between characters', () => {
    const { report, shown } = one('16-spaces.txt');
    expect([shown.agency, shown.year]).toEqual(['青石县卫生健康局', 2024]);
    expect(shown.requests).toEqual(SIXTEEN);
    expect(causes(report)).toEqual([]);
  });

  it('17: headings missing and renumbered', () => {
    const { report, shown } = one('17-headings.html');
    expect(shown.requests).toEqual(SIXTEEN);
    expect(shown.disclosure?.['licences']).toBe(8);
    expect(shown.appeals?.review).toEqual([0, 0, 1, 0, 1]);
    expect(report.sections.map(({ section }) => section)).toEqual(['disclosure', 'requests', 'appeals', 'problems', 'other']);
    expect(report.sections[3]?.text).toBe('公开的主动性还不够强，下一步加强培训。');
    expect(kinds(report)).toContain('heading_renumbered');
  });

  it('18: the words count the office alone, the table everyone: the scope says which words decided', () => {
    const { report, shown } = one('18-scope.html');
    expect(shown.scope).toBe('region');
    expect(report.scope.evidence.find(({ reason }) => reason === 'count_of_agency_differs')?.words).toContain('受理政府信息公开申请3件');
    expect(report.counts.map(({ counted, value, scope }) => [counted, value, scope])).toEqual([['accepted', 3, 'agency'], ['review', 1, null], ['suit', 0, null]]);
  });

  it('19: name without the city’s prefix, the year from the period of statistics and not from the date of publication', () => {
    const { report, shown } = one('19-name-and-year.txt');
    expect([report.name?.value, shown.agency, shown.year, shown.published]).toEqual(['柳林市青石区人民政府', '青石区人民政府', 2024, '2025-01-23']);
  });
});

describe('files', () => {
  it.each([
    ['20-shell.html', { cause: 'shell' }],
    ['20-attachment.html', { cause: 'only_attachments', links: ['青石县人民政府2024年政府信息公开工作年度报告.docx'] }],
    ['20-budget.html', { cause: 'not_a_report', looksLike: 'budget' }],
    ['20-english.html', { cause: 'not_a_report', looksLike: 'not_chinese' }],
  ])('20: %s is refused by its cause', (name, refusal) => {
    expect(read(name)).toMatchObject({ kind: 'refused', refusal });
  });

  it('two reports in one file come out as two', () => {
    const result = read('two-reports.html');
    if (result.kind !== 'reports') throw new Error('refused');
    expect(result.reports.map(({ year }) => year?.value)).toEqual([2023, 2024]);
    expect(result.reports.map((report) => figures(report).requests?.received)).toEqual([[2, 0, 0, 0, 0, 0, 2], [12, 3, 0, 0, 1, 0, 16]]);
  });
});

describe('more that real documents do', () => {
  it.each(['no-separators.txt', 'no-separators-one-line.txt'])('figures without separators are read where rows and columns together leave one cut; 123001016 alone has two (%s)', (name) => {
    const { report, shown } = one(name);
    expect(shown.requests).toEqual(SIXTEEN);
    expect(causes(report)).toEqual([]);
    expect(kinds(report)).toContain('separators_lost');
  });

  it('a sentence in the place of a table is no table', () => {
    const { report, shown } = one('sentence-for-table.html');
    expect([shown.year, shown.scope, shown.requests, shown.appeals]).toEqual([2025, 'agency', null, null]);
    expect(report.counts.map(({ counted, value }) => [counted, value])).toContainEqual(['received', 0]);
    expect(report.oddities.filter(({ kind }) => kind === 'table_absent')).toHaveLength(3);
  });

  it('figures that no label claims leave the table in doubt, not absent', () => {
    const page = `<h1>青石县水务局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>${'本局认真落实条例各项要求，'.repeat(4)}</p><p>三、收到和处理政府信息公开申请情况</p>${'<p>1 0 0 0 0 0 1</p>'.repeat(4)}<p>五、存在的主要问题及改进情况</p><p>${'公开内容还不够丰富，'.repeat(4)}</p>`;
    const result = readReport(readHtml(page));
    if (result.kind !== 'reports') throw new Error('refused');
    expect(result.reports[0].requests).toBeNull();
    expect(causes(result.reports[0])).toEqual(['table_not_found']);
  });

  it('a head left blank is settled by the six others', () => {
    const { report, shown } = one('blank-head.html');
    expect(shown.requests).toEqual(SIXTEEN);
    expect(kinds(report)).toContain('head_lost');
    expect(causes(report)).toEqual([]);
  });

  it('heads that a wrong span has moved, 总计 before 其他, give way to the order in which the rows add up, a row with its group label missing', () => {
    const { report, shown } = one('moved-heads.html');
    expect(shown.requests).toEqual({
      ...SIXTEEN, received: [12, 3, 0, 0, 1, 2, 18], refused_state_secret: [null, null, null, null, null, null, null], refused_by_law: [2, 0, 0, 0, 0, 2, 4], processed: [12, 2, 0, 0, 1, 2, 17],
    });
    expect(causes(report)).toEqual([]);
  });

  it.each(['markdown.txt', 'one-line.txt'])('%s', (name) => {
    const { report, shown } = one(name);
    expect(shown.requests).toEqual(SIXTEEN);
    expect(causes(report)).toEqual([]);
  });

  it.each(['csv.txt', 'csv-merged-repeated.txt', 'drawn-with-characters.txt', 'wide-layout.txt', 'quoted-mail.txt'])('all three tables of %s', (name) => {
    const { report, shown } = one(name);
    expect(shown.disclosure).toEqual({
      regulations: { made: 0, repealed: 0, in_force: 2 }, normative_documents: { made: 3, repealed: 1, in_force: 14 },
      licences: 527, penalties: 36, coercion: 5, fees_10k_yuan: 118.25,
    });
    expect(shown.requests).toEqual(SIXTEEN);
    expect(shown.appeals).toEqual(APPEALS);
    expect(causes(report)).toEqual([]);
  });
});
