import { createHash } from 'node:crypto';
import type { PlanSet } from '../bonuses/plan-set';
import { canonicalTextOf } from './canonical-text';
import { readPlanSetFields } from './read-plan-set-fields';
import { parseTree } from './yaml-tree';

/** A plan document that holds: what it says, and what it is recognised by. */
export interface PlanDocument {
  readonly planSet: PlanSet;
  /** One line of JSON, see `canonicalTextOf`; can be read again as a document. */
  readonly canonicalText: string;
  /** SHA-256 of the canonical text's UTF-8, lower-case hex: a version's fingerprint. */
  readonly sha256: string;
}

/**
 * Reads a plan document, YAML or JSON.
 *
 * @param fileName as the person knows it; it stands in the refusal
 * @throws DomainError `plan-document` (invalid) with every mistake in `params.mistakes`, see Mistake
 */
export function readPlanDocument(text: string, fileName: string): PlanDocument {
  const root = parseTree(text, fileName);
  const planSet = readPlanSetFields(root);
  if (root.mistakes.any || planSet === null) throw root.mistakes.refusal(fileName);
  const canonicalText = canonicalTextOf(root.node);
  const sha256 = createHash('sha256').update(canonicalText, 'utf8').digest('hex');
  return { planSet, canonicalText, sha256 };
}

/** @throws as readPlanDocument */
export function readPlanSet(text: string, fileName: string): PlanSet {
  return readPlanDocument(text, fileName).planSet;
}

/** @throws as readPlanDocument */
export function canonicalText(text: string, fileName: string): string {
  return readPlanDocument(text, fileName).canonicalText;
}
