/** A command typed wrongly. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** How it is typed, to stand below the sentence. */
    readonly usage: string,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}
