/** Characters that file systems refuse, or that make a name mean something else. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;

/** A file name out of a title: safe on every system, not too long. */
export function fileName(title: string, extension: string): string {
  const name = [...title.replace(UNSAFE, ' ').replace(/\s+/g, ' ').replace(/^[.\s]+/, '').trim()].slice(0, 80).join('');
  return `${name === '' ? 'gongkai-atlas' : name}.${extension}`;
}

/** Hands a file to the visitor. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
