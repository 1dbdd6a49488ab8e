import type { AnswerWarning } from '../bank-entry';
import { MOST_WARNINGS_OF_A_KIND } from './limits';

/** The warnings of one file: of each kind the first ones, and how many more. */
export class Warnings {
  private readonly counts = new Map<string, number>();

  constructor(private readonly emit: (warning: AnswerWarning) => void) {}

  /** @param message a sentence with the place, which must quote nothing personal */
  add(code: string, message: string): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= MOST_WARNINGS_OF_A_KIND) this.emit({ kind: 'warning', code, message });
  }

  end(): void {
    for (const [code, count] of this.counts) {
      const more = count - MOST_WARNINGS_OF_A_KIND;
      if (more > 0) this.emit({ kind: 'warning', code, message: `And ${more} more like this.` });
    }
  }
}
