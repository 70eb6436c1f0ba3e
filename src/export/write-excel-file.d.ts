/** The inside of write-excel-file, which comes without types; see `xlsx.ts`. */
declare module '*/writeXlsxFileUniversal.js' {
  export function generateXlsxFileSync(sheets: readonly unknown[], options: undefined, more: undefined, toBytes: unknown): Promise<Blob>;
}
declare module '*/convertFileContentToUint8ArrayUniversal.js' {
  const toBytes: unknown;
  export default toBytes;
}
