import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a run is, on standard error: a bar on a terminal, elsewhere a line now and then. */
export interface Progress {
  readonly total: (files: number) => void;
  readonly step: (path: string) => void;
  readonly end: () => void;
}

const LINE_EVERY = 500;

export function progress(): Progress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): Progress {
  const shown = new SingleBar({ format: '{bar} {value}/{total} {eta_formatted} {path}', stream: process.stderr, hideCursor: true }, Presets.shades_classic);
  shown.start(0, 0, { path: '' });
  return {
    total: (files) => shown.setTotal(files),
    step: (path) => shown.increment(1, { path: path.slice(-40) }),
    end: () => shown.stop(),
  };
}

function lines(): Progress {
  let done = 0;
  let all = 0;
  return {
    total: (files) => { all = files; },
    step() {
      done += 1;
      if (done % LINE_EVERY === 0) process.stderr.write(`${String(done)} of ${String(all)} files\n`);
    },
    end: () => undefined,
  };
}
