import type { CAC } from 'cac';

/** Declares one command: its options, its help, and an action that loads its code only when it runs. */
export type RegisterCommand = (cli: CAC) => void;
