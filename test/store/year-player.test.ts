import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { useYearPlayer, YEAR_STANDS } from '@/store/year-player';

const YEARS = [2021, 2022, 2023, 2024];

function start(from: number, still = false) {
  const chosen = ref(from);
  const kept: number[] = [];
  const scope = effectScope();
  const player = scope.run(() =>
    useYearPlayer({
      years: () => YEARS,
      chosen: () => chosen.value,
      onChoose: (year) => {
        kept.push(year);
        chosen.value = year;
      },
      still: () => still,
    }),
  );
  if (!player) throw new Error('The scope ran nothing.');
  return { player, kept, chosen, scope };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('playing the years', () => {
  it('shows one after another, stops at the last and keeps only that one', async () => {
    const { player, kept } = start(2022);
    player.play();
    expect([player.shown.value, player.playing.value]).toEqual([2022, true]);
    vi.advanceTimersByTime(YEAR_STANDS);
    expect([player.shown.value, player.playing.value, kept]).toEqual([2023, true, []]);
    vi.advanceTimersByTime(YEAR_STANDS);
    await nextTick();
    expect([player.shown.value, player.playing.value, kept]).toEqual([2024, false, [2024]]);
    vi.advanceTimersByTime(YEAR_STANDS * 3);
    expect([player.shown.value, kept]).toEqual([2024, [2024]]);
  });

  it('starts again from the first year where the last is shown', () => {
    const { player } = start(2024);
    expect(player.atEnd.value).toBe(true);
    player.play();
    expect(player.shown.value).toBe(2021);
  });

  it('stops where it is told to and keeps that year', async () => {
    const { player, kept } = start(2021);
    player.play();
    vi.advanceTimersByTime(YEAR_STANDS);
    player.pause();
    await nextTick();
    vi.advanceTimersByTime(YEAR_STANDS * 2);
    expect([player.shown.value, player.playing.value, kept]).toEqual([2022, false, [2022]]);
  });

  it('goes one year on and no further where motion is unwelcome', async () => {
    const { player, kept } = start(2021, true);
    player.play();
    await nextTick();
    vi.advanceTimersByTime(YEAR_STANDS * 3);
    expect([player.shown.value, player.playing.value, kept]).toEqual([2022, false, [2022]]);
  });

  it('shows a year that is dragged to without keeping it, and follows the address again afterwards', async () => {
    const { player, kept, chosen } = start(2021);
    player.preview(2023);
    expect([player.shown.value, kept]).toEqual([2023, []]);
    chosen.value = 2022;
    await nextTick();
    expect(player.shown.value).toBe(2022);
  });

  it('lets go of its clock with the page', () => {
    const { player, scope } = start(2021);
    player.play();
    scope.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
