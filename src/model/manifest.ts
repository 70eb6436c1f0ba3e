import type { TableId } from './tables';

/** Raised whenever tables or columns change in a way that older app versions cannot read. */
export const SCHEMA_VERSION = 4;

/** A file of a built dataset, relative to its folder. */
export interface DatasetFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What a built dataset is: `public/datasets/<id>/manifest.json`. */
export interface Manifest {
  readonly id: string;
  /** Content hash: the same data gives the same version, and any change another. */
  readonly version: string;
  readonly schema_version: number;
  /** The day this version was first built, as in `2026-01-05`. */
  readonly built_on: string;
  readonly title: Readonly<Record<'zh-CN' | 'en', string>>;
  /** Figures are generated, not reported: said on every screen and in every export. */
  readonly simulated: boolean;
  readonly years: { readonly first: number; readonly last: number };
  readonly row_counts: Readonly<Record<TableId, number>>;
  readonly database: DatasetFile;
  /** Results of the first view's questions, so that it is drawn before the engine is there. */
  readonly first_view: DatasetFile;
}

/** `public/datasets/index.json`. */
export interface DatasetIndex {
  readonly default: string;
  readonly datasets: readonly ListedDataset[];
}

export interface ListedDataset {
  readonly id: string;
  readonly title: Manifest['title'];
  readonly simulated: boolean;
  /** Versions before the current one that the site still holds, the newest first. */
  readonly kept?: readonly string[];
}

/** The folder of a version that is kept beside the current one; ids of datasets hold no `@`. */
export const keptFolder = (id: string, version: string): string => `${id}@${version}`;
