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

/** Touching is no overlap, whatever the last digit says. */
const TOUCH = 1e-6;

/** What marks nearby keep clear of themselves off the axis, to both sides of their own middles: so many stretches. */
class Kept {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  add(from: number, to: number): void {
    this.#from[this.#count] = from;
    this.#to[this.#count] = to;
    this.#count += 1;
  }

  /** The place nearest to the axis that nothing is in the way of; of two equally near ones the upper. */
  nearestFree(): number {
    const above = this.#beyond(this.#from, this.#to, 1);
    const below = this.#beyond(this.#to, this.#from, -1);
    return above <= -below ? above : below;
  }

  /** The first free place on one side of the axis: whatever is in the way is gone past, until nothing is. */
  #beyond(near: readonly number[], far: readonly number[], side: 1 | -1): number {
    let place = 0;
    for (let moved = true; moved; ) {
      moved = false;
      for (let index = 0; index < this.#count; index += 1) {
        const end = far[index] ?? 0;
        if (side * (near[index] ?? 0) < side * place - TOUCH && side * end > side * place + TOUCH) {
          place = end;
          moved = true;
        }
      }
    }
    return place;
  }
}

/**
 * A beeswarm: marks keep their place along the axis and move off it just so far that none overlap.
 * @param along places on the axis in pixels. @returns how far each moves off it, in pixels, up or down.
 */
export function beeswarm(along: readonly number[], diameter: number): readonly number[] {
  const order = along.map((_, index) => index).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
  const off = new Array<number>(along.length).fill(0);
  const kept = new Kept();
  let first = 0;
  order.forEach((index, rank) => {
    const x = along[index] ?? 0;
    while (x - (along[order[first] ?? 0] ?? 0) >= diameter) first += 1;
    kept.clear();
    for (let at = first; at < rank; at += 1) {
      const other = order[at] ?? 0;
      const middle = off[other] ?? 0;
      const reach = Math.sqrt(Math.max(0, diameter ** 2 - (x - (along[other] ?? 0)) ** 2));
      kept.add(middle - reach, middle + reach);
    }
    off[index] = kept.nearestFree();
  });
  return off;
}

/** Whether more marks than can stand over one another in a height want nearly the same place: a pile that need not be tried. */
export function crowded(along: readonly number[], diameter: number, height: number): boolean {
  const sorted = [...along].sort((a, b) => a - b);
  // Marks less than half a diameter apart along the axis are at least this far apart across it.
  const apart = diameter * Math.sqrt(0.75);
  const most = Math.floor(height / apart) + 1;
  return sorted.some((place, index) => (sorted[index + most] ?? Infinity) - place < diameter / 2);
}

/**
 * Piles as high as there is room for, where there are too many marks for a beeswarm: those of one place stand over one
 * another to both sides of the axis, closer than they are wide.
 * @returns how far each moves off the axis, in pixels, up or down.
 */
export function heaped(along: readonly number[], diameter: number, height: number): readonly number[] {
  const placeOf = (x: number): number => Math.round(x / diameter);
  const piles = new Map<number, number>();
  for (const x of along) piles.set(placeOf(x), (piles.get(placeOf(x)) ?? 0) + 1);
  const step = Math.min(diameter, (height - diameter) / Math.max(1, Math.max(0, ...piles.values()) - 1));
  const placed = new Map<number, number>();
  return along.map((x) => {
    const rank = placed.get(placeOf(x)) ?? 0;
    placed.set(placeOf(x), rank + 1);
    return (rank - ((piles.get(placeOf(x)) ?? 1) - 1) / 2) * step;
  });
}
