import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyFigures } from '@/chart/figures';
import { openNodeEngine } from '@/engine/node';
import { historyQuery } from '@/query/history';
import { medianCourseQuery } from '@/query/median-course';
import { QUESTION_METRICS, QUESTIONS, type Told } from '@/view/trends/questions';
import { metricOf } from '@/model/metrics';
import type { CategoriesModel } from '@/chart/model';
import type { Engine } from '@/engine/engine';
import type { Scope } from '@/model/scope';
import { context } from '../../support/models';
import { wordsOf } from '../../support/words';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const RANGE = { firstYear: 2019, lastYear: 2025 };

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine('public/datasets/public-reports/public-reports.duckdb');
});
afterAll(() => engine.close());

interface Asking {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly scope?: Scope;
  readonly language?: 'zh-CN' | 'en';
}

async function told({ id, name, year, scope = 'region', language = 'zh-CN' }: Asking): Promise<Told> {
  const rows = await engine.run(historyQuery({ selection: { kind: 'listed', ids: [id] }, scope, unstated: true, metrics: QUESTION_METRICS, ...RANGE }));
  const medians = await engine.run(medianCourseQuery({ selection: { kind: 'rule', under: null, levels: ['county'] }, scope, unstated: false, metrics: [metricOf('received')], ...RANGE }));
  return { name, figures: bodyFigures(rows), year, years: YEARS, medians, t: wordsOf(language) };
}

/** The sentences of a question as they are read, those on few cases with the number in brackets. */
async function answer(question: (typeof QUESTIONS)[number]['id'], asking: Asking): Promise<string[]> {
  const found = QUESTIONS.find(({ id }) => id === question);
  return (found?.sentences(await told(asking)) ?? []).map(({ text, few }) => (few === null ? text : `${text}[${String(few)}]`));
}

const HUAIAN = { id: '320800', name: '淮安市人民政府', year: 2024 };
const PINGTAN = { id: '350128-pingtanzongheshiyanqu', name: '平潭' };

describe('sentences about 淮安市 2024, held against its printed tables', () => {
  it('say how many applied, and that the year before is not collected', async () => {
    expect(await answer('asked', HUAIAN)).toEqual([
      '2024 年，淮安市人民政府收到 3,119 件申请。',
      '没有收录 2023 年的报告，不能和上年比。',
      '其中 3,001 件是个人（自然人）提出的，占 96.2%。', // 3001 ÷ 3119
      '另有 34 件是 2023 年没办完、转到这一年的。',
    ]);
  });

  it('say how many got it', async () => {
    expect(await answer('obtained', HUAIAN)).toEqual([
      '2024 年，淮安市人民政府办结 3,050 件，其中 1,816 件给了全部或一部分，占 59.5%。', // 1362 + 454
      '给了全部的 1,362 件，占 44.7%。',
      '只给一部分的 454 件，占 14.9%。',
      '没有收录 2023 年的报告，不能和上年比。',
      '到年底还有 103 件没办完，转到下一年。',
    ]);
  });

  it('say why the others did not', async () => {
    expect(await answer('refused', HUAIAN)).toEqual([
      '2024 年，淮安市人民政府办结 3,050 件，其中 1,047 件没给，占 34.3%。', // 178 + 781 + 88
      '不予公开（依法不能给）：178 件。', // 2+31+5+6+8+12+9+105
      '无法提供（没有现成信息或申请不清）：781 件。', // 769+11+1
      '不予处理（不按公开申请办）：88 件。', // 62+25+0+0+1
      '最多的理由是“本机关没有”，769 件，占没给的 73.4%。', // 769 ÷ 1047
      '其次是“行政查询事项”，105 件，占 10.0%。',
      '另有 187 件按“其他处理”结束（如逾期不补正、不缴费），不算在没给里。', // 71+6+110
    ]);
  });

  it('say how contesting ended', async () => {
    expect(await answer('appealed', HUAIAN)).toEqual([
      '2024 年，因淮安市人民政府的信息公开，有 351 件行政复议、46 件行政诉讼。',
      '复议有了结果的 314 件，其中 64 件被纠正，占 20.4%。', // 351 − 37
      '诉讼有了结果的 39 件，其中 5 件被纠正，占 12.8%。',
      '还有 44 件没有审结。', // 37 + 7
      '同一年里，每办结 100 件申请，有 13.0 件复议或诉讼。', // 397 ÷ 3050
    ]);
  });

  it('say nothing of rise or fall from a single year', async () => {
    expect(await answer('growing', HUAIAN)).toEqual(['淮安市人民政府只有 2024 年有数字：3,119 件。看不出多了还是少了。']);
  });

  it('say the same in English', async () => {
    expect((await answer('asked', { ...HUAIAN, name: 'Huai’an', language: 'en' })).slice(0, 2)).toEqual([
      'In 2024, Huai’an received 3,119 applications.',
      'The report of 2023 is not collected, so there is nothing to compare with.',
    ]);
  });
});

describe('sentences over the years of 平潭, held against its seven tables', () => {
  it('give the change in percent only over a base that bears it', async () => {
    expect((await answer('asked', { ...PINGTAN, year: 2025 })).slice(0, 2)).toEqual(['2025 年，平潭收到 154 件申请。', '比 2024 年少 64 件，少了 29.4%（2024 年 218 件）。']);
    expect((await answer('asked', { ...PINGTAN, year: 2020 })).slice(1, 3)).toEqual(['比 2019 年少 2 件（2019 年 23 件）。', '其中 20 件是个人（自然人）提出的，占 95.2%。[21]']);
  });

  it('say that shares rest on few cases, and name the smaller of two years', async () => {
    const [lead] = await answer('obtained', { ...PINGTAN, year: 2019 });
    expect(lead).toBe('2019 年，平潭办结 23 件，其中 8 件给了全部或一部分，占 34.8%。[23]');
    expect(await answer('obtained', { ...PINGTAN, year: 2021 })).toContain('这个比例比 2020 年低 11.2 个百分点（2020 年 61.9%）。[21]'); // 35 ÷ 69 − 13 ÷ 21
  });

  it('say that the outcomes of 2020 add up to 27 where the total says 21', async () => {
    expect(await answer('obtained', { ...PINGTAN, year: 2020 })).toContain('这份报告的办理结果加起来是 27 件，总计印作 21 件，两者对不上；比例按印出的总计算，请谨慎看。');
  });

  it('count rises and falls year by year, beside the median of like bodies', async () => {
    const sentences = await answer('growing', { ...PINGTAN, year: 2025 });
    // 23, 21, 70, 74, 81, 218, 154
    expect(sentences.slice(0, 2)).toEqual(['从 2019 年的 23 件到 2025 年的 154 件，平潭收到的申请多了 131 件。', '其间能和上年比的 6 次里，4 次增加，2 次减少，0 次持平。']);
    expect(sentences[2]).toMatch(/^2025 年，收录到的 \d+ 个同级机关，排在正中间的是 [\d,.]+ 件。$/);
  });

  it('do not speak of a year before there is one', async () => {
    expect(await answer('growing', { ...PINGTAN, year: 2019 })).toEqual(['平潭只有 2019 年有数字：23 件。看不出多了还是少了。']);
  });
});

describe('sentences about reports that leave something unsaid or contradict themselves', () => {
  it('tell printed totals of 0 beside results that are not, and work out no share', async () => {
    // 洪泽 2023, table 4: review 10, 1, 0, 0, total 0; suit after review 5, 0, 0, 0, total 0.
    expect(await answer('appealed', { id: '320813', name: '洪泽区', year: 2023 })).toEqual([
      '2023 年，洪泽区的报告在复议诉讼的总计里印的是 0 件，各项结果加起来却是 16 件，两者对不上，所以不算比例。',
      '报告列出：维持 15 件，被纠正 1 件，其他结果 0 件，尚未审结 0 件。',
    ]);
  });

  it('tell a printed zero as zero, and that there is no share of nothing', async () => {
    const chaoyang = { id: '640202-chaoyangjiedao', name: '朝阳街道', year: 2021, scope: 'agency' } as const;
    expect((await answer('asked', chaoyang))[0]).toBe('2021 年，朝阳街道收到 0 件申请。');
    expect((await answer('obtained', chaoyang))[0]).toBe('2021 年，朝阳街道没有办结的申请，谈不上比例。');
  });

  it('say that a year is not collected, and that a report does not state the figure', async () => {
    expect(await answer('asked', { ...HUAIAN, year: 2022 })).toEqual(['没有收录淮安市人民政府 2022 年的报告。']);
    // 江宁区 2020: words only, without the number received.
    expect(await answer('asked', { id: '320115', name: '江宁区', year: 2020 })).toEqual(['江宁区 2020 年的报告没有写明收到多少件申请。']);
  });
});

describe('pictures that go with the sentences', () => {
  const pictureOf = async (question: (typeof QUESTIONS)[number]['id'], asking: Asking): Promise<CategoriesModel> => {
    const found = QUESTIONS.find(({ id }) => id === question);
    const model = found?.chart(await told(asking), context());
    if (model?.shape !== 'categories') throw new Error('No series over categories.');
    return model;
  };
  const values = (model: CategoriesModel, at = 0): (number | string)[] => (model.series[at]?.points ?? []).map((point) => (point.state === 'value' ? point.value : point.reason));

  it('set the reasons of 淮安市 2024 in order, say how many stand at zero, and share one scale over the years', async () => {
    const model = await pictureOf('refused', HUAIAN);
    expect(model.categories.slice(0, 4).map(({ label }) => label)).toEqual(['本机关没有', '行政查询事项', '信访举报投诉', '法律禁止公开']);
    expect(values(model)).toEqual([769, 105, 62, 31, 25, 12, 11, 9, 8, 6, 5, 2, 1, 1]);
    expect(model.notes).toContain('另有 2 项为 0 件，未画出。');
    expect(model.reach).toBe(769);
  });

  it('draw no reason of a year without a report as zero', async () => {
    const model = await pictureOf('refused', { ...HUAIAN, year: 2022 });
    expect(new Set(values(model))).toEqual(new Set(['no_report']));
  });

  it('keep every year in its place, the one that is told standing out', async () => {
    const model = await pictureOf('asked', HUAIAN);
    expect(values(model)).toEqual(['no_report', 'no_report', 'no_report', 'no_report', 'no_report', 3119, 'no_report']);
    expect(model.focus).toBe('2024');
  });

  it('hold a body against a median only of enough others', async () => {
    const asking = await told({ ...PINGTAN, year: 2025 });
    const medians = YEARS.map((year) => ({ year, metric: 'received', known: year - 2019, small: 0, median: 100 + year - 2019, bodies: 7 }));
    const growing = QUESTIONS.find(({ id }) => id === 'growing');
    const model = growing?.chart({ ...asking, medians }, context());
    if (model?.shape !== 'categories') throw new Error('No series over categories.');
    expect(values(model)).toEqual([23, 21, 70, 74, 81, 218, 154]);
    expect(values(model, 1)).toEqual(['no_report', 'no_report', 'no_report', 103, 104, 105, 106]);
    expect(growing?.sentences({ ...asking, year: 2021, medians }).map(({ text }) => text)).not.toContainEqual(expect.stringContaining('同级'));
    expect(growing?.sentences({ ...asking, medians }).at(-1)?.text).toBe('2025 年，收录到的 6 个同级机关，排在正中间的是 106 件。');
  });
});
