/** stdout and stderr of a command. Whoever reads them may go away (`| head`): the rest is then not written. */
export class Output {
  constructor(
    private readonly stdout: NodeJS.WriteStream = process.stdout,
    private readonly stderr: NodeJS.WriteStream = process.stderr,
  ) {
    // An 'error' that nobody hears ends the process with a stack trace. What was done is done, whoever reads of it.
    for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  }

  /** Where a bar may be drawn; null when nobody looks. */
  get terminal(): NodeJS.WriteStream | null {
    return this.stderr.isTTY ? this.stderr : null;
  }

  readonly out = (text: string): void => put(this.stdout, text);
  readonly err = (text: string): void => put(this.stderr, text);

  /** Resolves when all is written, or cannot be. */
  async flush(): Promise<void> {
    await Promise.all(
      [this.stdout, this.stderr].map(
        (stream) => new Promise<void>((resolve) => stream.write('', () => resolve())),
      ),
    );
  }
}

function put(stream: NodeJS.WriteStream, text: string): void {
  if (stream.writable) stream.write(text);
}
