import { invalid } from '../../platform/errors';
import { LONGEST_TYPED } from '../passwords/password-rules';

/** What comes in on standard input, without the end of its line. @throws invalid `password-…` */
export async function readPassword(input: AsyncIterable<string | Buffer> = process.stdin): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of input) {
    bytes = Buffer.concat([bytes, Buffer.from(chunk)]);
    // Letters of four bytes, and a little for the end of the line.
    if (bytes.length > 4 * LONGEST_TYPED) throw invalid('password-long', 'The password is too long.');
  }
  const password = bytes.toString('utf8').replace(/\r?\n$/, '');
  if (password !== '') return password;
  throw invalid('password-empty', 'No password came in: pipe it in, like "upline user create … < FILE".');
}
