/** What of a zip is not read for reports, because somebody else reads it; by paths as readings name them. */
export interface Aside {
  readonly files: ReadonlySet<string>;
  /** With a slash at the end. */
  readonly folders: readonly string[];
}

export const NONE_ASIDE: Aside = { files: new Set(), folders: [] };

export const isAside = (path: string, { files, folders }: Aside): boolean => files.has(path) || folders.some((folder) => path.startsWith(folder));

/** How a file, or one of a zip, is called where people read it: `a.docx`, `a.zip › b/c.csv`. @param path as readings name it */
export const entryTitle = (file: string, path: string): string => (path === file ? file : `${file} › ${path.slice(file.length + 1)}`);
