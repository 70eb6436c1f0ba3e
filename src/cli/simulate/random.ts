/**
 * A stream of random numbers that depends on its key alone (sfc32 by Chris Doty-Humphrey, seeded by FNV-1a
 * of the key), so that each body's figures stay the same however many others are made.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(key: string) {
    this.#a = fnv(key, 0x811c9dc5);
    this.#b = fnv(key, 0x9e3779b9);
    this.#c = fnv(key, 0x85ebca6b);
    for (let warmUp = 0; warmUp < 12; warmUp += 1) this.next();
  }

  /** Uniform in [0, 1). */
  next(): number {
    const t = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + t;
    this.#c |= 0;
    return (t >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** @throws RangeError where there is nothing to pick from. */
  pick<T>(from: readonly T[]): T {
    const one = from[this.between(0, from.length - 1)];
    if (one === undefined) throw new RangeError('Nothing to pick from.');
    return one;
  }

  /** An index, each as likely as its share of `cumulative`, whose last value is the sum of the weights. */
  weighted(cumulative: readonly number[]): number {
    const at = this.next() * (cumulative.at(-1) ?? 0);
    const index = cumulative.findIndex((bound) => at < bound);
    return Math.max(index, 0);
  }

  /** Standard normal (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** A count with this mean, spread wider than Poisson: negative binomial with dispersion `shape`. */
  count(mean: number, shape: number): number {
    return mean <= 0 ? 0 : this.#poisson((this.#gamma(shape) * mean) / shape);
  }

  /** How many of `n` happen, each with this probability. */
  binomial(n: number, probability: number): number {
    let hits = 0;
    for (let trial = 0; trial < n; trial += 1) if (this.chance(probability)) hits += 1;
    return hits;
  }

  /** Marsaglia and Tsang's method; `shape` of at least 1. */
  #gamma(shape: number): number {
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  #poisson(mean: number): number {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }
}

function fnv(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** Weights as running sums, for {@link Random.weighted}. */
export function cumulate(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}
