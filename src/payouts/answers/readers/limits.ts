const MEBIBYTE = 1024 * 1024;

/** A statement of a million entries takes about this much. */
export const MOST_ANSWER_BYTES = 2048 * MEBIBYTE;

/** Cut up for reading, so that no more than this is decoded at a time. */
export const PIECE_BYTES = 64 * 1024;

/** A line, a tag or a text longer than this is none of a bank's. */
export const MOST_TOKEN_CHARACTERS = 256 * 1024;

/** ISO 20022 nests about fifteen deep. */
export const MOST_DEPTH = 64;

/** Elements kept at one time: those of one entry or of one header, without the payments in it. */
export const MOST_ELEMENTS_HELD = 20_000;

/** Payments booked as one sum: kept until the sum is seen. */
export const MOST_PAYMENTS_IN_ENTRY = 1_000_000;

/** Of one kind; the rest is counted. */
export const MOST_WARNINGS_OF_A_KIND = 20;
