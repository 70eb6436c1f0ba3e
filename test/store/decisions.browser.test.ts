import { clear, createStore } from 'idb-keyval';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDecisions } from '@/store/decisions';

/** A store of its own, as another tab has it. */
function tab(): ReturnType<typeof useDecisions> {
  setActivePinia(createPinia());
  return useDecisions();
}
const FINDING = { finding_id: 'T4-TOTAL:320813.2023.region.table:appeal.review.total', expected: '11', reported: '0' };
const NOON = new Date('2026-03-01T04:00:00Z');

beforeEach(() => clear(createStore('gongkai-atlas', 'decisions')));

describe('decisions on findings', () => {
  it('are kept in the browser, by dataset and finding', async () => {
    const first = tab();
    await first.load('public-reports');
    await first.decide(FINDING, 'dismissed', '  总计漏填，已去函  ', NOON);
    expect(first.stateOf(FINDING.finding_id)).toBe('dismissed');
    const later = tab();
    await later.load('public-reports');
    expect(later.all.get(FINDING.finding_id)).toEqual({ ...FINDING, verdict: 'dismissed', note: '总计漏填，已去函', on: '2026-03-01T04:00:00.000Z' });
    await later.load('simulated');
    expect(later.stateOf(FINDING.finding_id)).toBe('open');
    expect(later.kept).toBe(true);
  });

  it('can be withdrawn, and the last change undone', async () => {
    const here = tab();
    await here.load('public-reports');
    expect(here.undoable).toBe(false);
    await here.decide(FINDING, 'confirmed', '', NOON);
    await here.decide(FINDING, 'dismissed', '', NOON);
    await here.undo();
    expect(here.stateOf(FINDING.finding_id)).toBe('confirmed');
    await here.withdraw(FINDING.finding_id);
    expect(here.stateOf(FINDING.finding_id)).toBe('open');
    await here.undo();
    const later = tab();
    await later.load('public-reports');
    expect(later.stateOf(FINDING.finding_id)).toBe('confirmed');
  });

  it('of two tabs are all kept, and each tab hears of the other’s', async () => {
    const [one, two] = [tab(), tab()];
    await one.load('public-reports');
    await two.load('public-reports');
    await one.decide(FINDING, 'confirmed', '', NOON);
    await two.decide({ ...FINDING, finding_id: 'other' }, 'dismissed', '', NOON);
    await expect.poll(() => [...one.all.keys()].sort()).toEqual([FINDING.finding_id, 'other'].sort());
    await expect.poll(() => [...two.all.keys()].sort()).toEqual([FINDING.finding_id, 'other'].sort());
  });

  it('are taken over from others where they are later than what is here', async () => {
    const here = tab();
    await here.load('public-reports');
    await here.decide(FINDING, 'confirmed', 'mine', NOON);
    const theirs = (on: string, finding_id = FINDING.finding_id) => ({ ...FINDING, finding_id, verdict: 'dismissed', note: 'theirs', on }) as const;
    expect(await here.take([theirs('2026-02-01T00:00:00.000Z'), theirs('2026-01-01T00:00:00.000Z', 'new')])).toEqual({ taken: 1, older: 1 });
    expect([here.stateOf(FINDING.finding_id), here.stateOf('new')]).toEqual(['confirmed', 'dismissed']);
    expect(await here.take([theirs('2026-04-01T00:00:00.000Z')])).toEqual({ taken: 1, older: 0 });
    expect(here.stateOf(FINDING.finding_id)).toBe('dismissed');
  });
});
