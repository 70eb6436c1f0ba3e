/** Rejects a wait that shows no sign of life. */
export interface Watchdog {
  /** A sign of life: the clock starts again, with another patience where given. */
  readonly alive: (patience?: number) => void;
  readonly stop: () => void;
  /** Rejects with the error when time runs out; never resolves. */
  readonly expired: Promise<never>;
}

/**
 * Watches over work that may never settle, such as starting an engine whose file is missing.
 * @param patience milliseconds without a sign of life.
 */
export function watchdog(patience: number, error: () => Error): Watchdog {
  let timer: ReturnType<typeof setTimeout>;
  let reject: (error: Error) => void = () => undefined;
  const expired = new Promise<never>((_, fail) => {
    reject = fail;
  });
  expired.catch(() => undefined);
  const alive = (next: number = patience): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reject(error());
    }, next);
  };
  alive();
  return {
    alive,
    stop: () => {
      clearTimeout(timer);
    },
    expired,
  };
}
