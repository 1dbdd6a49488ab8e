import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { Field } from './field';
import { Mistakes } from './mistakes';

/** A plan document has some thirty lines; the limit is there so that a wrong file cannot hold the process up. */
export const SIZE_LIMIT_BYTES = 64 * 1024;
/** The parser quotes what it stumbled over, however long that is. */
const LONGEST_MESSAGE = 200;

/**
 * The text as a tree of places. JSON is YAML and is read the same way.
 * The failsafe schema knows text, lists and maps alone, so that no number ever becomes a float. Aliases are never
 * followed (see Field), so that a small text cannot stand for a large one.
 */
export function parseTree(text: string, fileName: string): Field {
  const lines = new LineCounter();
  const mistakes = new Mistakes(lines);
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > SIZE_LIMIT_BYTES) {
    mistakes.add(0, '', `the file has ${bytes} bytes; expected at most ${SIZE_LIMIT_BYTES}`);
    throw mistakes.refusal(fileName);
  }
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    schema: 'failsafe',
    resolveKnownTags: false, // else `!!float 1.5` would be a float all the same
    uniqueKeys: false, // MapReader refuses doubles, in linear time and with the line of the first
    prettyErrors: false,
    lineCounter: lines,
  });
  for (const { pos, message } of syntaxMistakes(document)) mistakes.add(pos[0], '', message);
  // What the parser made of a broken text is a guess: mistakes found in it would be noise.
  if (mistakes.any) throw mistakes.refusal(fileName);
  return new Field(document.contents, '', document.contents?.range[0] ?? 0, mistakes);
}

function syntaxMistakes(document: Document.Parsed): Pick<YAMLError, 'pos' | 'message'>[] {
  const found = [...document.errors, ...document.warnings];
  const tooDeep = found.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [{ pos: tooDeep.pos, message: 'the document is nested too deeply' }];
  return found.map(({ code, pos, message }) => ({
    pos,
    message:
      code === 'MULTIPLE_DOCS'
        ? 'a second document begins here; expected one'
        : lowerFirst(message).slice(0, LONGEST_MESSAGE),
  }));
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
