import { describe, expect, it } from 'vitest';
import { pendingModel, routesModel } from '@/chart/build/appeals';
import { outcomeFlowModel, reasonTreeModel } from '@/chart/build/outcome-flow';
import { outcomeParts } from '@/chart/build/outcome-parts';
import type { AppealRouteRow } from '@/query/appeal-routes';
import type { OutcomeFlowRow } from '@/query/outcome-flow';
import { OUTCOME_LEAVES } from '@/model/outcome-leaves';
import { context } from '../support/models';
import { wordsOf } from '../support/words';

const t = wordsOf('zh-CN');
const everything = { applicant: null, group: null, reason: null } as const;

/** One report's cells: zeros for every leaf of the total but those given; applicants only as given. */
function cells(total: Readonly<Record<string, number | null>>, applicants: Readonly<Record<string, Readonly<Record<string, number>>>>): OutcomeFlowRow[] {
  const rows = [...OUTCOME_LEAVES.map(({ id }) => id as string), 'processed'].map((leaf) => {
    const value = leaf in total ? (total[leaf] ?? null) : 0;
    return { applicant: 'total', leaf, value, known: value === null ? 0 : 1, reports: 1 };
  });
  const given = Object.entries(applicants).flatMap(([applicant, values]) => Object.entries(values).map(([leaf, value]) => ({ applicant, leaf, value, known: 1, reports: 1 })));
  return [...rows, ...given];
}

/** 10 asked: natural persons 7 (4 granted, 3 refused as internal), businesses 3 (not held). */
const WHOLE = cells(
  { granted: 4, refused_internal: 3, unavailable_not_held: 3, processed: 10 },
  { natural_person: { granted: 4, refused_internal: 3, processed: 7 }, business: { unavailable_not_held: 3, processed: 3 } },
);
const place = { name: '甲区', year: 2024 } as const;

describe('the flow of requests', () => {
  it('goes from applicants to groups to reasons, with nothing drawn for zero', () => {
    const model = outcomeFlowModel({ ...place, rows: WHOLE, filter: everything }, context());
    expect(model.nodes.map(({ id, column }) => [id, column])).toEqual([
      ['who:natural_person', 0],
      ['who:business', 0],
      ['group:granted', 1],
      ['group:refused', 1],
      ['group:unavailable', 1],
      ['why:refused_internal', 2],
      ['why:unavailable_not_held', 2],
    ]);
    expect(model.links.map(({ source, target, point }) => [source, target, point.state === 'value' ? point.value : null])).toEqual([
      ['who:natural_person', 'group:granted', 4],
      ['who:natural_person', 'group:refused', 3],
      ['who:business', 'group:unavailable', 3],
      ['group:refused', 'why:refused_internal', 3],
      ['group:unavailable', 'why:unavailable_not_held', 3],
    ]);
    expect(model.coverage).toBe('画出 10 件，报告所列办理结果总计 10 件（100.0%）');
    expect(model.notes).toEqual([]);
  });
  it('narrows to an applicant and says so', () => {
    const model = outcomeFlowModel({ ...place, rows: WHOLE, filter: { ...everything, applicant: 'business' } }, context());
    expect(model.nodes.map(({ id }) => id)).toEqual(['who:business', 'group:unavailable', 'why:unavailable_not_held']);
    expect(model.coverage).toContain('总计 3 件（100.0%）');
    expect(model.notes[0]).toContain('只计“商业企业”提出的申请');
  });
  it('says which outcomes a report leaves out, and of how much it draws', () => {
    const rows = cells(
      { granted: 4, refused_internal: null, refused_undivided: null, processed: 10 },
      { undivided: { granted: 4 } },
    );
    const model = outcomeFlowModel({ ...place, rows, filter: everything }, context());
    expect(model.nodes.map(({ label }) => label)).toEqual(['未列明申请人', '予以公开']);
    expect(model.coverage).toBe('画出 4 件，报告所列办理结果总计 10 件（40.0%）');
    expect(model.notes).toEqual(['报告没有列全：不予公开。没有列明的不等于没有。']);
  });
  it('says that printed figures do not add up instead of mending them', () => {
    const rows = cells({ granted: 27, processed: 21 }, { natural_person: { granted: 27 } });
    const model = outcomeFlowModel({ ...place, rows, filter: everything }, context());
    expect(model.notes).toEqual(['各项相加是 27 件，报告所列总计是 21 件，两者不符，均照原文。']);
  });
  it('says that a report does not state its total', () => {
    const model = outcomeFlowModel({ ...place, rows: cells({ granted: 4, processed: null }, { natural_person: { granted: 4 } }), filter: everything }, context());
    expect(model.coverage).toBe('画出 4 件；报告没有列明办理结果总计');
  });
});

describe('the tree of reasons', () => {
  it('holds the reasons above zero under their groups, and an unstated group as unknown', () => {
    const rows = cells({ refused_internal: 3, refused_process: 2, other_undivided: 5, other_not_corrected: null, other_fee_unpaid: null, other_misc: null, processed: 10 }, {});
    const model = reasonTreeModel({ ...place, rows, filter: everything }, context());
    const [refused, , , other] = model.nodes;
    expect(refused?.children.map(({ label, point }) => [label, point.state === 'value' ? point.value : null])).toEqual([
      ['内部事务信息', 3],
      ['过程性信息', 2],
    ]);
    expect(refused?.point).toMatchObject({ state: 'value', value: 5 });
    expect(other?.children.at(-1)).toMatchObject({ label: '其他处理（未细分）', point: { value: 5 } });
    expect(model.notes).toEqual([]);
  });
});

describe('the parts of a composition', () => {
  it('are the groups, the reasons of a group, or one reason alone', () => {
    const ids = (group: 'refused' | 'granted' | null, reason: 'refused_internal' | null, show: 'share' | 'count') => outcomeParts({ group, reason }, show, t).parts.map(({ metric }) => metric.id);
    expect(ids(null, null, 'count')).toEqual(['granted', 'granted_in_part', 'refused', 'unavailable', 'unprocessed', 'other']);
    expect(ids('refused', null, 'share').slice(0, 2)).toEqual(['refused_state_secret_of_group', 'refused_by_law_of_group']);
    expect(ids('refused', null, 'share')).toHaveLength(8);
    expect(ids('refused', 'refused_internal', 'share')).toEqual(['refused_internal_of_processed']);
    expect(ids('granted', null, 'count')).toEqual(['granted']);
  });
});

const routeRows = (year: number, cellsOfRoute: Readonly<Record<string, readonly (number | null)[]>>): AppealRouteRow[] =>
  Object.entries(cellsOfRoute).flatMap(([route, values]) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((result, index) => ({ year, route, result, value: values[index] ?? null, known: values[index] === null ? 0 : 1, reports: 1 })),
  );

describe('the results of appeals by route', () => {
  it('of 洪泽区 2023 keep the printed total of 0 beside results of 10 and 1, and say so', () => {
    const rows = routeRows(2023, { review: [10, 1, 0, 0, 0], suit_direct: [0, 0, 0, 0, 0], suit_after_review: [5, 0, 0, 0, 0] });
    const model = routesModel({ name: '洪泽区', rows, summed: false, year: 2023 }, context());
    expect(model.categories.map(({ label }) => label)).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉']);
    expect(model.series.map(({ id }) => id)).toEqual(['upheld', 'corrected', 'other', 'pending']);
    expect(model.series[0]?.points[0]).toMatchObject({ value: 10 });
    expect(model.notes).toEqual([
      '行政复议：各项结果相加是 11 件，报告所列总计是 0 件，两者不符，均照原文。',
      '复议后起诉：各项结果相加是 5 件，报告所列总计是 0 件，两者不符，均照原文。',
    ]);
  });
  it('draw what is counted without a result as such, and nothing where nothing is stated', () => {
    const rows = routeRows(2023, { review: [null, 3, null, null, 21], suit_direct: [null, null, null, null, null], suits_together: [null, null, null, null, 10] });
    const model = routesModel({ name: '甲区', rows, summed: false, year: 2023 }, context());
    const unknown = model.series.find(({ id }) => id === 'unknown');
    expect(unknown?.points.map((point) => (point.state === 'value' ? point.value : point.reason))).toEqual([18, 'not_stated', 'not_stated', 10]);
    expect(model.notes).toEqual(['“—”表示没有数字（未收录或报告未列明），不是零。']);
  });
  it('leave years without a report empty in the stock of pending cases', () => {
    const rows = routeRows(2024, { review: [0, 0, 0, 4, 4], suit_direct: [0, 0, 0, 0, 0], suit_after_review: [0, 0, 0, null, 1] });
    const model = pendingModel({ name: '甲区', rows, summed: false, years: [2023, 2024] }, context());
    expect(model.series.map(({ points }) => points.map((point) => (point.state === 'value' ? point.value : point.reason)))).toEqual([
      ['no_report', 4],
      ['no_report', 0],
      ['no_report', 'not_stated'],
    ]);
    expect(model.coverage).toBe('1 年有报告，共 2 年');
  });
});
