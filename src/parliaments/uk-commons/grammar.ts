import type { Grammar } from '../grammar.ts';
import { readHansard } from './hansard.ts';
import { parliament } from './parliament.ts';
import { readQuestion } from './question.ts';
import { questions } from './sources/questions.ts';
import { opensList, splitList } from './split.ts';

export const grammar: Grammar = {
  parliament,
  sources: [questions],
  readItem: (text) => readQuestion(text) ?? readHansard(text),
  lists: { opens: opensList, split: splitList },
};
