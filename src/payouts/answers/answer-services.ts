import { ApplyOutcomes } from './outcomes/apply-outcomes.service';
import { TakeBankAnswer } from './taking/take-bank-answer.service';

/** What this folder brings into the module of payouts. */
export const answerServices = [ApplyOutcomes, TakeBankAnswer];
