import { APPLICANT_COLUMNS } from '../../../src/model/applicants';
import { applicantTitles } from '../../../src/model/figure-titles';
import { MEASURES } from '../../../src/model/measures';
import { targetTitles } from '../../../src/model/sheet/titles';

/** A table of so many rows, one a report and applicant, with all 25 figures of table 3 under their official heads. */
export function requestTable(rows: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let text = `\ufeff${['机关名称', '年度', '口径', '申请人', ...MEASURES.map(({ id }) => targetTitles(`request.${id}.total`)['zh-CN'])].join(',')}\r\n`;
  let seed = 1;
  const figure = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed % 3 === 0 ? seed % 5000 : 0;
  };
  const perBody = 8 * APPLICANT_COLUMNS.length;
  for (let row = 0; row < rows; row += 1) {
    const applicant = APPLICANT_COLUMNS[row % APPLICANT_COLUMNS.length] ?? 'total';
    text += `某某市第${String(Math.floor(row / perBody))}局,${String(2017 + (Math.floor(row / APPLICANT_COLUMNS.length) % 8))},本机关,${applicantTitles(applicant)['zh-CN']},${MEASURES.map(figure).join(',')}\r\n`;
    if (text.length > 1 << 20) {
      parts.push(encoder.encode(text));
      text = '';
    }
  }
  parts.push(encoder.encode(text));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
