import { appealed } from './appealed';
import { asked } from './asked';
import { growing } from './growing';
import { obtained } from './obtained';
import { refused } from './refused';
import type { Metric } from '@/model/metrics';
import type { Question } from './question';

export type { Question, Sentence, Told } from './question';

/** The questions of the page in the order in which they are offered. */
export const QUESTIONS = [asked, obtained, refused, appealed, growing] as const satisfies readonly Question[];

/** Ids in the order of the questions, as the address has them. */
export const QUESTION_IDS = [asked.id, obtained.id, refused.id, appealed.id, growing.id] as const;

/** Everything that any question reads of a body: one asking answers them all, so that going from one to the next takes no time. */
export const QUESTION_METRICS: readonly Metric[] = [...new Set(QUESTIONS.flatMap(({ metrics }) => metrics))];
