/** Milliseconds between two looks at what comes in faster than anyone reads. */
const PAUSE = 80;

/** Does something soon, once for however often it is asked for until then. A timer: tabs in the background draw no frames. */
export function soon(work: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      work();
    }, PAUSE);
  };
}

/** Lets the page draw and hear its visitor before long work goes on. */
export const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });
