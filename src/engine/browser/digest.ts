/** SHA-256 in lower-case hex. Plain-http pages on closed networks have no `crypto.subtle`, so a library stands in there. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = globalThis.isSecureContext
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
