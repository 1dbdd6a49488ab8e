/**
 * The commission plan of the design, sections 1 to 3, worked out the slow way: person by person over the sponsor tree, in BigInt
 * fractions, written from the design's text alone. The engine is compared with it; it shares no line with the engine.
 */
export { referenceClawback } from './clawback';
export { referenceClose } from './close';
export { referenceWorstCase } from './worst-case';
export { whyNothing } from './why-nothing';
export type * from './types';
