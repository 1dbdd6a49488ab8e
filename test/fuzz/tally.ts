/** How many requests each route answered with which status. */
export class Tally {
  private readonly counts = new Map<string, Map<number, number>>();

  count(route: string, status: number): void {
    const statuses = this.counts.get(route) ?? new Map<number, number>();
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    this.counts.set(route, statuses);
  }

  get total(): number {
    return [...this.counts.values()].flatMap((statuses) => [...statuses.values()]).reduce((a, b) => a + b, 0);
  }

  /** Routes that never got past a refusal. */
  neverDone(): string[] {
    return [...this.counts]
      .filter(([, statuses]) => ![...statuses.keys()].some((one) => one < 400))
      .map(([route]) => route);
  }

  toString(): string {
    const lines = [...this.counts].map(([route, statuses]) => {
      const told = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
      return `  ${route.padEnd(70)} ${told.join('  ')}`;
    });
    return [`${this.total} requests`, ...lines].join('\n');
  }
}
