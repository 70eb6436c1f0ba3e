/**
 * The seed of every property test: the same examples on every run, so that a failure is the change's own and never
 * chance. Exploring with fresh seeds belongs to the benches.
 */
export const SEED = 20260;
