/** Other words that routes have for a thing: what is known of one is known of the other. */
const SAME: Readonly<Record<string, string>> = {
  no: 'distributorNo',
  toSponsorNo: 'distributorNo',
  sponsorNo: 'distributorNo',
  ancestor: 'distributorNo',
  from: 'period',
  runId: 'runs.id',
  cursor: 'nextCursor',
  by: 'name',
};
const MOST = 40;
const LONGEST = 2_000;

/** Values that exist, by the name of the field they stand in: given at first, then learned from answers. */
export class KnownValues {
  private readonly values = new Map<string, string[]>();

  constructor(given: Readonly<Record<string, readonly string[]>> = {}) {
    for (const [name, values] of Object.entries(given)) values.forEach((value) => this.keep(name, value));
  }

  /** One of those for that field, always the same for the same `pick`; undefined where none is known. */
  of(name: string, pick: number): string | undefined {
    const values = this.values.get(SAME[name] ?? name) ?? [];
    return values[pick % Math.max(values.length, 1)];
  }

  /** Takes every text and number out of an answer's JSON; `resource` is what it tells of. */
  learn(answer: unknown, resource: string, name = ''): void {
    if (Array.isArray(answer)) answer.slice(0, MOST).forEach((part) => this.learn(part, resource, name));
    else if (typeof answer === 'object' && answer !== null) {
      for (const [key, part] of Object.entries(answer)) {
        this.learn(part, resource, key === 'id' ? `${resource}.id` : key);
      }
    } else if (typeof answer === 'string' || typeof answer === 'number') this.keep(name, String(answer));
  }

  private keep(name: string, value: string): void {
    const key = SAME[name] ?? name;
    const values = this.values.get(key) ?? [];
    if (value.length > LONGEST || values.includes(value)) return;
    // The first stay: they are the company's; of the learned ones the newest.
    if (values.length >= MOST) values.splice(MOST / 2, 1);
    values.push(value);
    this.values.set(key, values);
  }
}
