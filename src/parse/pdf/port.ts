/** A message as pdf.js passes it between its two halves; only what is looked at here is named. */
export interface PdfMessage {
  readonly action?: string;
  readonly data?: unknown;
  readonly chunk?: unknown;
}

type Listener = (event: { data: PdfMessage }) => void;

/**
 * One end of a pair of message ports inside one thread. Messages are handed over as they are: copying them,
 * as a real port does, costs more than all the rest of reading a PDF.
 */
export class DirectPort {
  #listeners = new Set<Listener>();
  #other: DirectPort | null = null;
  readonly #pass: (message: PdfMessage) => PdfMessage | null;

  private constructor(pass: (message: PdfMessage) => PdfMessage | null) {
    this.#pass = pass;
  }

  /** Two ends that hear each other. Each filter sees what its end sends and may change it or hold it back (null). */
  static pair(fromApi: (message: PdfMessage) => PdfMessage | null, fromEvaluator: (message: PdfMessage) => PdfMessage | null): { api: DirectPort; evaluator: DirectPort } {
    const api = new DirectPort(fromApi);
    const evaluator = new DirectPort(fromEvaluator);
    api.#other = evaluator;
    evaluator.#other = api;
    return { api, evaluator };
  }

  postMessage(message: PdfMessage): void {
    const passed = this.#pass(message);
    if (passed === null) return;
    queueMicrotask(() => this.#other?.hear(passed));
  }

  addEventListener(_type: string, listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }

  private hear(data: PdfMessage): void {
    for (const listener of this.#listeners) listener.call(this, { data });
  }
}
