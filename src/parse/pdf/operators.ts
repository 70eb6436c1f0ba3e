import { ReadError } from '../error';
import { fontOf } from './font';
import type { PdfFont } from './font';
import type { PdfMessage } from './port';

/** What passed between the halves of pdf.js while a document was read: its fonts, and how much work it was. */
export interface Traffic {
  readonly fonts: Map<string, PdfFont>;
  readonly fromApi: (message: PdfMessage) => PdfMessage | null;
  readonly fromEvaluator: (message: PdfMessage) => PdfMessage | null;
  /** Set once the document asks for more work than any report; the reader then stops. */
  excess: ReadError | null;
}

/** Drawing operators of a whole document. The largest real reports have some 50,000. */
const MOST_OPERATORS = 3_000_000;

/**
 * Filters for the ports of pdf.js. Fonts are noted for their maps to Unicode and never built for drawing,
 * which would take most of the time; chunks of operators are copied, because their sender empties them.
 */
export function traffic(): Traffic {
  let operators = 0;
  const self: Traffic = {
    fonts: new Map(),
    excess: null,
    fromApi(message) {
      const options = isRecord(message.data) ? message.data['evaluatorOptions'] : undefined;
      if (message.action === 'GetDocRequest' && isRecord(options)) options['disableFontFace'] = false;
      return message;
    },
    fromEvaluator(message) {
      if (message.action === 'commonobj' && Array.isArray(message.data)) {
        const [id, type, data] = message.data as readonly unknown[];
        if (type === 'Font' && typeof id === 'string' && isRecord(data)) self.fonts.set(id, fontOf(data));
        return null;
      }
      const chunk = message.chunk;
      if (!isRecord(chunk) || !Array.isArray(chunk['fnArray']) || !Array.isArray(chunk['argsArray'])) return message;
      operators += chunk['fnArray'].length;
      if (operators > MOST_OPERATORS) self.excess = new ReadError({ code: 'content_too_large', kind: 'pdf', what: 'operators', limit: MOST_OPERATORS });
      return { ...message, chunk: { ...chunk, fnArray: [...(chunk['fnArray'] as unknown[])], argsArray: [...(chunk['argsArray'] as unknown[])] } };
    },
  };
  return self;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
