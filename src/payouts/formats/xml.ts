const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in XML, also within quotes. Control characters must have been refused before. */
export const escaped = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character]!) : text;

/** What such a file is. */
export const XML_FILE = { extension: 'xml', mediaType: 'application/xml' } as const;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element with a text in it. */
export const leaf = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** An element with elements in it, which are XML already. */
export const branch = (name: string, ...inner: readonly string[]): string =>
  `<${name}>${inner.join('')}</${name}>`;
