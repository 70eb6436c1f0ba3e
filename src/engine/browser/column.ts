import { DataType, Precision, type Data, type Vector } from 'apache-arrow';

/** Keeps a byte order mark: it is a character of the first text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The values of a column, as `Vector.get` gives them one by one: that asks of every single value what it is, and decodes
 * every text apart, which costs more than the question where there are thousands.
 */
export function columnValues(vector: Vector): readonly unknown[] {
  const values: unknown[] = [];
  for (const data of vector.data as readonly Data[]) {
    const read = textsOf(data) ?? numbersOf(data);
    if (read === null) return Array.from({ length: vector.length }, (_, row) => vector.get(row) as unknown);
    if (data.nullCount === 0) for (const value of read) values.push(value);
    else for (let row = 0; row < data.length; row += 1) values.push(data.getValid(row) ? read[row] : null);
  }
  return values;
}

/** Texts lie one behind the other: they are decoded together and told apart by how many bytes their characters take. */
function textsOf(data: Data): readonly string[] | null {
  if (!DataType.isUtf8(data.type)) return null;
  const offsets = data.valueOffsets as Int32Array;
  const [begin = 0, end = 0] = [offsets[0], offsets[data.length]];
  const all = decoder.decode((data.values as Uint8Array).subarray(begin, end));
  const texts: string[] = [];
  let [byte, place] = [begin, 0];
  for (let row = 1; row <= data.length; row += 1) {
    const [from, until] = [place, offsets[row] ?? end];
    while (byte < until) byte += bytesOf(all.charCodeAt(place++));
    texts.push(all.slice(from, place));
  }
  return texts;
}

/** How many bytes a UTF-16 unit takes in UTF-8; the halves of a pair two each. */
const bytesOf = (unit: number): number => (unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3);

function numbersOf(data: Data): ArrayLike<number> & Iterable<number> | null {
  const { type } = data;
  const plain = (DataType.isFloat(type) && type.precision !== Precision.HALF) || (DataType.isInt(type) && type.bitWidth < 64);
  return plain ? (data.values as Float64Array).subarray(0, data.length) : null;
}
