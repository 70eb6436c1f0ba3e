/** A sentence with the marks that end it, or the breaks between paragraphs. */
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;]*[”’」』）)]*|[。！？!?；;]+|\n+/gu;
/** Words where there is no segmenter: figures and Latin words whole, other characters one by one. */
const PIECE = /\d+(?:[.,]\d+)*%?|[\p{Script=Latin}]+|./gsu;
const FIGURE = /^\d[\d,]*(?:\.\d+)?$/;

/**
 * A text as it is compared: line ends alike, spaces that a page's layout has put between Chinese characters gone,
 * empty lines and the spaces round a line dropped.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?<=[\p{Script=Han}，。、；：？！（）“”《》0-9]) (?=[\p{Script=Han}，。、；：？！（）“”《》0-9])/gu, '')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

/** The sentences of a tidy text; together they are the text. */
export const sentencesOf = (text: string): readonly string[] => text.match(SENTENCE) ?? [];

const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** The words of a sentence, as the browser's dictionary has them; a figure with its points and commas is one. Together they are the sentence. */
export function wordsOf(sentence: string): readonly string[] {
  const pieces = segmenter ? Array.from(segmenter.segment(sentence), ({ segment }) => segment) : (sentence.match(PIECE) ?? []);
  return pieces.reduce<string[]>((words, piece) => {
    const before = words.at(-1);
    if (before !== undefined && (piece === '%' || piece === '％') && FIGURE.test(before)) words[words.length - 1] = before + piece;
    else words.push(piece);
    return words;
  }, []);
}
