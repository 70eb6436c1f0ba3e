/** The name of a zip entry: UTF-8 where it says so or plainly is, else GB18030, in which Chinese Windows writes names. */
export function entryName(bytes: Uint8Array, markedUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !markedUtf8 }).decode(bytes).replaceAll('\\', '/');
  } catch {
    return new TextDecoder('gb18030').decode(bytes).replaceAll('\\', '/');
  }
}
