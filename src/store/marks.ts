/** User Timing marks by which speed can be measured from outside. */
export const MARK = {
  firstChart: 'atlas:first-chart',
  engineReady: 'atlas:engine-ready',
  engineWarm: 'atlas:engine-warm',
  painted: 'atlas:painted',
} as const;

/** Sets a mark; `once` keeps the first. */
export function mark(name: string, once = false): void {
  if (once && performance.getEntriesByName(name, 'mark').length > 0) return;
  performance.mark(name);
}

/** Measures a question from asking to answer as `atlas:query:<name>`. */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  performance.measure(`atlas:query:${name}`, { start, end: performance.now() });
  return result;
}
