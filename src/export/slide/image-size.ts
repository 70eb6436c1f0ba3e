/** Width and height of a PNG or JPEG out of its first bytes; null where it is neither or broken. */
export function imageSize(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly type: 'png' | 'jpeg' } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
    return { width: view.getUint32(16), height: view.getUint32(20), type: 'png' };
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), type: 'jpeg' };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The bytes of a base64 data address; null where it is not one. */
export function bytesOf(address: string): Uint8Array | null {
  const content = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address)?.[1];
  return content === undefined ? null : Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}

/** The largest box of an image's proportions inside a box, in its middle. */
export function contain(image: string, box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }): { x: number; y: number; w: number; h: number } {
  const bytes = bytesOf(image);
  const size = bytes && imageSize(bytes);
  if (!size) return { ...box };
  const scale = Math.min(box.w / size.width, box.h / size.height);
  const [w, h] = [size.width * scale, size.height * scale];
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}
