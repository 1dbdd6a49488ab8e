import { SaxesParser } from 'saxes';
import { DomainError } from '../../../../platform/errors';
import { MOST_DEPTH, MOST_ELEMENTS_HELD, MOST_TOKEN_CHARACTERS } from '../limits';
import { brokenOff, unreadable } from '../refusals';
import { XmlElement } from './xml-element';
import { xmlText } from './xml-text';

/** What a reader wants of a document, whose elements are held only until they are taken. */
export interface XmlVisitor<Part> {
  readonly format: string;
  /** Elements that are handed over whole when they end, and are then forgotten. */
  readonly taken: ReadonlySet<string>;
  /** @param line on which it ends */
  take(element: XmlElement, line: number): void;
  /** The whole document was read. */
  end(): void;
  /** Gives what came of it since the last time. */
  parts(): Part[];
}

/** Reads a document piece by piece. @throws invalid `answer-unreadable` with line and column */
export async function* readXml<Part>(
  bytes: AsyncIterable<Buffer>,
  visitor: XmlVisitor<Part>,
): AsyncGenerator<Part> {
  const document = new Document(visitor);
  for await (const text of xmlText(bytes, visitor.format)) {
    document.write(text);
    yield* visitor.parts();
  }
  document.end();
  visitor.end();
  yield* visitor.parts();
}

class Document<Part> {
  private readonly parser = new SaxesParser<{ position: true; xmlns: false }>({
    position: true,
    xmlns: false,
  });
  private current: XmlElement | null = null;
  private depth = 0;
  private held = 0;
  private isRead = false;
  /** Where the last tag ended: what has begun since is kept by the parser. */
  private tagAt = 0;
  private isEnding = false;

  constructor(private readonly visitor: XmlVisitor<Part>) {
    const { parser } = this;
    parser.on('error', (error) => {
      const why = error.message.replace(/^[\d:]+ /, '').replace(/\.$/, '');
      throw this.isEnding ? brokenOff(visitor.format, why, this.place()) : this.refusal(why, error);
    });
    parser.on('doctype', () => {
      throw this.refusal('it declares a document type (DOCTYPE), which is refused');
    });
    parser.on('opentag', (tag) => this.open(tag.name, tag.attributes));
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
    parser.on('closetag', () => this.close());
  }

  write(text: string): void {
    this.guarded(() => this.parser.write(text));
    if (this.parser.position - this.tagAt > MOST_TOKEN_CHARACTERS)
      throw this.refusal('a text or a tag never ends');
  }

  end(): void {
    if (!this.isRead)
      throw brokenOff(this.visitor.format, 'before its first element has ended', this.place());
    this.isEnding = true;
    this.guarded(() => this.parser.close());
  }

  private open(name: string, attributes: Record<string, string>): void {
    this.tagAt = this.parser.position;
    if (++this.depth > MOST_DEPTH) throw this.refusal(`it nests deeper than ${MOST_DEPTH} elements`);
    if (++this.held > MOST_ELEMENTS_HELD) throw this.refusal('one part of it has too many elements');
    const element = new XmlElement(localName(name), this.current, plainAttributes(attributes));
    this.current?.children.push(element);
    this.current = element;
  }

  private addText(text: string): void {
    if (this.current === null || this.current.text.length > MOST_TOKEN_CHARACTERS) return;
    // Between elements there is nothing but their indentation.
    if (this.current.text !== '' || text.trim() !== '') this.current.text += text;
  }

  private close(): void {
    this.tagAt = this.parser.position;
    const element = this.current!;
    this.depth--;
    this.current = element.parent;
    this.isRead ||= element.parent === null;
    if (!this.visitor.taken.has(element.name)) return;
    element.parent?.children.pop();
    this.held -= sizeOf(element);
    this.visitor.take(element, this.parser.line);
  }

  private guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      throw error instanceof DomainError ? error : this.refusal('it is no XML', error);
    }
  }

  private refusal(why: string, cause?: unknown): DomainError {
    return unreadable(this.visitor.format, why, this.place(), cause);
  }

  private place(): { line: number; column: number } {
    return { line: this.parser.line, column: this.parser.column + 1 };
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

function plainAttributes(attributes: Record<string, string>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? NONE : new Map(entries.map(([key, value]) => [localName(key), value]));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const sizeOf = (element: XmlElement): number =>
  element.children.reduce((sum, child) => sum + sizeOf(child), 1);
