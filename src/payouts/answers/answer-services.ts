import { AnswerCheck } from './answer-check.service';
import { AnswerController } from './http/answer.controller';
import { EntryController } from './http/entry.controller';
import { TransitController } from './http/transit.controller';
import { AnswersView } from './queue/answers.view';
import { QueueView } from './queue/queue.view';
import { SettleEntry } from './queue/settle-entry.service';
import { TransitView } from './queue/transit.view';
import { ApplyOutcomes } from './outcomes/apply-outcomes.service';
import { EndItem } from './outcomes/end-item.service';
import { TakeBankAnswer } from './taking/take-bank-answer.service';

/** What this folder brings into the module of payouts. */
export const answerServices = [
  AnswerCheck,
  AnswersView,
  ApplyOutcomes,
  EndItem,
  QueueView,
  SettleEntry,
  TakeBankAnswer,
  TransitView,
];

export const answerControllers = [AnswerController, EntryController, TransitController];
