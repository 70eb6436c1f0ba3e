/**
 * Starts works in the order in which they come, at most so many at once.
 *
 * @param atOnce how many may be under way. @returns what runs a work when its turn has come; it fails as the work fails.
 */
export function oneByOne(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      // Who waits takes the place over; it must not fall to someone who comes in between.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
