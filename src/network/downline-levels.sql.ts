/**
 * Building block for sums by level, as a query without parameters of its own: `level, distributor_id` of everybody
 * below, level 0 the distributor. Index-only over the closure; join volume to it.
 *
 * @param ancestor SQL expression of the id, such as `$1`
 * @param deepest SQL expression of the last level wanted; all when left out
 */
export const downlineLevelsSql = (ancestor: string, deepest?: string): string => `
SELECT depth AS level, descendant_id AS distributor_id
  FROM sponsor_closure
 WHERE ancestor_id = ${ancestor}${deepest === undefined ? '' : ` AND depth <= ${deepest}`}`;
