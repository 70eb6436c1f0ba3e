const MOST_ENTRIES = 4_000;
const MOST_CHARACTERS = 400_000;
const LONGEST_KEY = 4_000;

/**
 * Keeps a pure function's answers: the words of a report's tables are the same few hundred over and over, and
 * its paragraphs are looked at by several readers. Bounded; forgets everything when full.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  let characters = 0;
  return (text) => {
    if (text.length > LONGEST_KEY) return read(text);
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = read(text);
    if (answers.size >= MOST_ENTRIES || characters > MOST_CHARACTERS) {
      answers.clear();
      characters = 0;
    }
    answers.set(text, { answer });
    characters += text.length;
    return answer;
  };
}
