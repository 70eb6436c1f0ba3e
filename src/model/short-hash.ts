/** A short hash of a text (FNV-1a, 53 bits in two parts), to tell texts apart; it proves nothing. */
export function shortHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (const character of text) {
    low = Math.imul(low ^ (character.codePointAt(0) ?? 0), 0x01000193);
    high = Math.imul(high ^ (character.codePointAt(0) ?? 0) ^ 0x5bd1e995, 0x01000193);
  }
  return ((low >>> 0).toString(36) + (high >>> 0).toString(36)).slice(0, 12);
}
