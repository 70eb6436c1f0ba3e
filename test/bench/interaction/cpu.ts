import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time that threads of a browser have taken; less prone to what else the machine does than the clock. */
export interface BrowserCpu {
  /** The page's main threads. */
  readonly main: number;
  /** Its workers, the engine's above all. */
  readonly workers: number;
}

/** Clock ticks of Linux are hundredths of a second. */
const TICK = 10;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A process or thread may end while it is looked at.
    return '';
  }
};

/** The fields of a `stat` file behind the name, which may hold spaces: state, parent… */
const statOf = (path: string): readonly string[] => read(path).split(') ').at(-1)?.split(' ') ?? [];

/** What the browser that was started with a command-line argument has taken so far. Linux only: zeros elsewhere. */
export function browserCpu(argument: string): BrowserCpu {
  const processes = (process.platform === 'linux' ? readdirSync('/proc') : []).filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.map((pid) => [pid, statOf(`/proc/${pid}/stat`)[1] ?? '']));
  const isOurs = (pid: string | undefined): boolean => pid !== undefined && pid !== '0' && (read(`/proc/${pid}/cmdline`).includes(argument) || isOurs(parents.get(pid)));
  const renderers = processes.filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer') && isOurs(pid));
  const taken = { main: 0, workers: 0 };
  for (const pid of renderers) {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const [user = 0, system = 0] = statOf(`/proc/${pid}/task/${thread}/stat`).slice(11, 13).map(Number);
      if (thread === pid) taken.main += (user + system) * TICK;
      else if (read(`/proc/${pid}/task/${thread}/comm`).startsWith('DedicatedWorker')) taken.workers += (user + system) * TICK;
    }
  }
  return taken;
}
