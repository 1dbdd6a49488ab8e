import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** An XML document as a tree; anything that is not well formed throws. */
export function readXml(bytes: Buffer): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  return root.children[0]!;
}

export const all = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);

/** The one element that a path leads to, or null. */
export function at(element: Element, path: string): Element | null {
  let found = element;
  for (const name of path.split('/')) {
    const steps = all(found, name);
    if (steps.length > 1) throw new Error(`${name} stands ${steps.length} times.`);
    if (steps.length === 0) return null;
    found = steps[0]!;
  }
  return found;
}

export const textAt = (element: Element, path: string): string | null => at(element, path)?.text ?? null;
