/**
 * Moves places apart along a line so that neighbours keep a distance, each as near as can be to where it wants
 * to be. Where there is not room for all, they are spread evenly.
 * @param wanted where each would like to stand. @returns where each stands, in the same order.
 */
export function dodge(wanted: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const tight = order.length > 1 ? Math.min(gap, (to - from) / (order.length - 1)) : gap;
  const placed: number[] = [];
  order.forEach((index, rank) => {
    placed.push(Math.max(wanted[index] ?? 0, rank === 0 ? from : (placed[rank - 1] ?? from) + tight));
  });
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    const limit = rank === placed.length - 1 ? to : (placed[rank + 1] ?? to) - tight;
    placed[rank] = Math.min(placed[rank] ?? to, limit);
  }
  const result = new Array<number>(wanted.length).fill(0);
  order.forEach((index, rank) => {
    result[index] = placed[rank] ?? 0;
  });
  return result;
}

/**
 * A beeswarm: marks keep their place along the axis and move off it just so far that none overlap.
 * @param along places on the axis in pixels. @returns how far each moves off it, in pixels, up or down.
 */
export function beeswarm(along: readonly number[], diameter: number): readonly number[] {
  const order = along.map((_, index) => index).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
  const off = new Array<number>(along.length).fill(0);
  const placed: number[] = [];
  for (const index of order) {
    const x = along[index] ?? 0;
    const near = placed.filter((other) => x - (along[other] ?? 0) < diameter);
    const clear = (y: number): boolean => near.every((other) => Math.hypot(x - (along[other] ?? 0), y - (off[other] ?? 0)) >= diameter - 1e-6);
    const beside = near.flatMap((other) => {
      const reach = Math.sqrt(Math.max(0, diameter ** 2 - (x - (along[other] ?? 0)) ** 2));
      return [(off[other] ?? 0) + reach, (off[other] ?? 0) - reach];
    });
    off[index] = [0, ...beside].sort((a, b) => Math.abs(a) - Math.abs(b)).find(clear) ?? 0;
    placed.push(index);
  }
  return off;
}
