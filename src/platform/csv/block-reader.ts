import type { Readable } from 'node:stream';
import { ByteSource, type FileDigest } from './byte-source';
import { SIGNATURE_BYTES } from './encoding-refusal';
import { isLongerThan, MAX_FIELD_BYTES, MAX_RECORD_BYTES } from './limits';
import { refuseLongRecord, refuseOpenQuote, refuseQuoteOverLines } from './record-refusal';
import { countLines, RecordScanner } from './record-scanner';
import { Utf8Decoder } from './utf8-decoder';

const NOTHING = Buffer.alloc(0);

/** Fills a scanner from a file, block by block, and refuses the file where records cannot be told apart. */
export class BlockReader {
  readonly scanner = new RecordScanner();
  private readonly source: ByteSource;
  private readonly decoder: Utf8Decoder;
  private isAtEnd = false;

  constructor(
    source: string | Readable,
    readonly file: string,
    private readonly blockBytes: number,
  ) {
    this.source = new ByteSource(source, file, blockBytes);
    this.decoder = new Utf8Decoder(file);
  }

  /** Gives the scanner more text; false when there is no more. Call it when `advance()` has said false. */
  async more(): Promise<boolean> {
    if (this.isAtEnd) {
      return false;
    }
    const { scanner } = this;
    // At least as much again as is left over: a record of many blocks is not searched anew with each of them.
    const atLeast = Math.max(this.blockBytes, scanner.restLength(), SIGNATURE_BYTES);
    const block = await this.source.read(atLeast);
    this.isAtEnd = block === null;
    const text = this.decoder.decode(block ?? NOTHING, this.isAtEnd, () => this.lineAfterRest());
    scanner.append(text, this.isAtEnd);
    return true;
  }

  /** Moves the scanner on within the text it has. @throws DomainError for what ends the file's use */
  advance(): boolean {
    const { scanner, file } = this;
    if (!scanner.advance()) {
      this.checkRest();
      return false;
    }
    if (isLongerThan(MAX_RECORD_BYTES, scanner.text, scanner.start, scanner.end)) {
      throw refuseLongRecord(file, scanner.line);
    }
    const openedAt = scanner.fault?.openedAt ?? null;
    if (scanner.fault !== null && openedAt !== null) {
      throw refuseQuoteOverLines(file, scanner.lineAt(openedAt), scanner.lineAt(scanner.fault.at));
    }
    return true;
  }

  /** @throws Error before the end was reached. */
  digest(): FileDigest {
    return this.source.digest();
  }

  close(): Promise<void> {
    return this.source.close();
  }

  /** A record that is not complete yet may already be beyond the limits, or the file may have ended in it. */
  private checkRest(): void {
    const { scanner, file, isAtEnd } = this;
    const { text, openedAt } = scanner;
    if (openedAt !== -1 && (isAtEnd || isLongerThan(MAX_FIELD_BYTES, text, openedAt, text.length))) {
      throw refuseOpenQuote(file, scanner.lineAt(openedAt));
    }
    if (isLongerThan(MAX_RECORD_BYTES, text, text.length - scanner.restLength(), text.length)) {
      throw refuseLongRecord(file, scanner.restLine());
    }
  }

  private lineAfterRest(): number {
    const rest = this.scanner.rest();
    return this.scanner.restLine() + countLines(rest, 0, rest.length);
  }
}
