import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Codec } from './parameter';

/** Texts up to this long stand in the address as they are; longer ones are packed. */
const PLAIN = 600;
/** What an address may hold before servers and chat programs cut it. */
const LONGEST = 6_000;
/** A packed text that unpacks to more than this was not packed by us. */
const UNPACKED = 200_000;
const PACKED = 'z~';

/** A question as it stands in the address. Texts too long for one (`fitsAddress`) are not written at all. */
export const questionText: Codec<string> = {
  parse: (raw) => (raw.startsWith(PACKED) ? unpack(raw.slice(PACKED.length)) : raw),
  format: (text) => (text.length <= PLAIN && !text.startsWith(PACKED) ? text : pack(text)),
};

/** Whether a question can be passed on as a link. */
export function fitsAddress(text: string): boolean {
  return questionText.format(text).length <= LONGEST;
}

function pack(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  return PACKED + btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function unpack(coded: string): string | undefined {
  if (coded.length > 2 * LONGEST) return undefined;
  try {
    const bytes = inflateSync(strToU8(atob(coded.replaceAll('-', '+').replaceAll('_', '/')), true));
    return bytes.length > UNPACKED ? undefined : strFromU8(bytes);
  } catch {
    return undefined;
  }
}
