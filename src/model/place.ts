/** Where something stands in its source, so that it can be shown to a reader who checks it. */
export interface Place {
  /** From 1; PDF pages. */
  readonly page?: number;
  /** PDF box in points from the page's top left: x, y, width, height. */
  readonly box?: readonly [number, number, number, number];
  /** Element path in HTML or DOCX, or sheet and cell address in XLSX. */
  readonly path?: string;
  /** From 1; plain text lines. */
  readonly line?: number;
}
