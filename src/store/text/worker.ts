/** Compares texts off the page's thread, one after another. */
import { compareTexts } from '@/model/text/compare';
import type { CompareAnswer, CompareRequest } from './messages';

self.onmessage = ({ data: { round, id, first, second } }: MessageEvent<CompareRequest>) => {
  const answer: CompareAnswer = { round, id, comparison: compareTexts(first, second) };
  self.postMessage(answer);
};
