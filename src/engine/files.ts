import type { Engine } from './engine';

/** An engine whose SQL can read files handed to it. */
export interface FileEngine extends Engine {
  /** What SQL calls the file of a name. */
  path(name: string): string;
  /** Lays a file before the engine. The bytes are the engine's from then on. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file that SQL has written. */
  take(name: string): Promise<Uint8Array>;
  /** Lets a file go, whether it is there or not. */
  drop(name: string): Promise<void>;
}

/** A new database file in the making: the engine's current database, apart from all that answer questions. */
export interface DatabaseMaker {
  readonly engine: FileEngine;
  /** Completes the file and lets the engine go. @returns the file's bytes */
  finish(): Promise<Uint8Array>;
  /** Lets everything go; no file stays. */
  abandon(): Promise<void>;
}
