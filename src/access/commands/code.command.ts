import { argument, bareCommand, text } from '../../platform/cli';
import { invalid } from '../../platform/errors';
import { codeOfUri } from '../second-factor/one-time-codes';

/** For looking in without an authenticator app at hand; whoever holds the secret needs nothing else for it. */
export const codeCommand = bareCommand({
  name: 'user code',
  summary: 'the one-time code of this half minute, of an otpauth:// address',
  arguments: {
    uri: argument({ placeholder: 'URI', summary: 'otpauth://…, as shown once; in quotes', parse: text(500) }),
  },
  run({ clock, present }, { uri }) {
    const code = codeOfUri(uri, clock.now());
    if (code === undefined)
      throw invalid(
        'code-uri',
        'That is no address of a second factor. Give the whole otpauth://… that was shown, in quotes.',
      );
    present({ code }, (shown, out) => out.line(shown.code));
    return Promise.resolve();
  },
});
