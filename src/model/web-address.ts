/** An address that a link may lead to: http or https, nothing that a page could be made to run. Null for anything else. */
export function webAddress(text: string | null): string | null {
  if (text === null) return null;
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
