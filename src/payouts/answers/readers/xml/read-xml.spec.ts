import { camt053 } from '../camt-053';
import { partsOf } from '../spec-support';

const refused = async (content: string | Buffer, why: RegExp) => {
  await expect(partsOf(camt053, content)).rejects.toMatchObject({
    code: 'answer-unreadable',
    message: expect.stringMatching(why),
  });
};

const document = (content = '') =>
  `<Document><BkToCstmrStmt><Stmt>${content}</Stmt></BkToCstmrStmt></Document>`;

it.each([
  ['with entities', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'],
  ['from outside', '<!DOCTYPE d SYSTEM "file:///etc/passwd">'],
  ['in small letters', '<!doctype d>'],
  ['that never ends', `<!DOCTYPE d [${'<!ENTITY a "b">'.repeat(100_000)}`],
  ['behind a comment', '<!-- <a> --><!DOCTYPE d>'],
])('refuses a document type %s', async (_, doctype) => {
  await refused(`<?xml version="1.0"?>${doctype}${document('<Id>&a;</Id>')}`, /document type \(DOCTYPE\)/);
});

it('takes the same letters within an element for what they are', async () => {
  await expect(partsOf(camt053, document('<Id><![CDATA[<!DOCTYPE x>]]></Id>'))).resolves.toBeDefined();
});

it.each([
  [
    'UTF-16 with a mark',
    Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${document()}`, 'utf16le'),
  ],
  ['UTF-16 without one', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${document()}`, 'utf16le')],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${document()}`)],
])('reads %s', async (_, bytes) => {
  await expect(partsOf(camt053, bytes)).resolves.toBeDefined();
});

it.each([
  ['nothing', '', /empty/],
  ['no XML', 'PK\u0003\u0004 something', /line 1, column/],
  ['an encoding that nobody knows', `<?xml version="1.0" encoding="EBCDIC-X"?>${document()}`, /encoding/],
  ['an entity that nobody knows', document('<Id>&bomb;</Id>'), /undefined entity/],
  ['tags that cross', '<Document>\n<a><b></a></b></Document>', /line 2, column 1\d/],
  ['a file broken off within', '<Document>\n<BkToCstmrStmt>', /breaks off.*line 2, column 16/],
  ['a file broken off in a tag', '<Document><BkTo', /breaks off/],
  ['a second root', `${document()}<Document`, /breaks off|outside/],
  ['a tag that never ends', `<Document a="${'x'.repeat(600_000)}`, /never ends/],
  ['a text that never ends', document('x'.repeat(600_000)), /never ends/],
  ['elements nested without an end', '<a>'.repeat(100_000), /deeper than/],
  ['elements in one part without an end', document('<a/>'.repeat(100_000)), /too many elements/],
])('refuses %s', async (_, text, why) => {
  await refused(text, why);
});

it('refuses bytes that are not what they say', async () => {
  await refused(
    Buffer.concat([Buffer.from('<Document>'), Buffer.from([0xff, 0xfe, 0xc3])]),
    /bytes are utf-8/,
  );
});
