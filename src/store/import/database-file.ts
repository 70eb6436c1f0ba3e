/** Where and how a DuckDB file says what it is. */
const MAGIC_AT = 8;
const MAGIC = 'DUCK';

/** Whether a file is a DuckDB database, by its content. */
export async function isDatabase(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(MAGIC_AT, MAGIC_AT + MAGIC.length).arrayBuffer());
  return new TextDecoder('latin1').decode(bytes) === MAGIC;
}
