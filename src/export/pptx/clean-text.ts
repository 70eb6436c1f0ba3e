/** A text that XML can hold: without control characters and halves of characters. PptxGenJS escapes the rest. */
export const cleanText = (text: string): string => text.replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
