/** What of a zip is not read for reports, because somebody else reads it; by paths as readings name them. */
export interface Aside {
  readonly files: ReadonlySet<string>;
  /** With a slash at the end. */
  readonly folders: readonly string[];
}

export const NONE_ASIDE: Aside = { files: new Set(), folders: [] };

export const isAside = (path: string, { files, folders }: Aside): boolean => files.has(path) || folders.some((folder) => path.startsWith(folder));

/** How a file of a zip is called where people read it: `a.zip › b/c.csv`. @param path as readings name it */
export const entryTitle = (zip: string, path: string): string => `${zip} › ${path.slice(zip.length + 1)}`;
