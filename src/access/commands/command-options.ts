import { COMMAND_LINE, machineUser, option, type Option, oneOf, type Parse, text } from '../../platform/cli';
import { invalid } from '../../platform/errors';
import { type Role, ROLES } from '../caller';

/** `admin,finance`, or the option several times. */
export function several<const W extends string>(...words: readonly W[]): Parse<readonly W[]> {
  const one = oneOf(...words);
  return (typed) => {
    const found = typed.split(',').map((word) => one(word.trim()));
    if (new Set(found).size !== found.length) throw invalid('twice', 'must not name the same thing twice.');
    return found;
  };
}

export const rolesOption: Option<readonly Role[]> = option({
  placeholder: ROLES.join('|'),
  summary: 'what the person may; several with commas between them, or the option again',
  parse: several(...ROLES),
  required: true,
  repeatable: true,
});

export const distributorOption = option({
  placeholder: 'NO',
  summary: 'whom the role distributor is about',
  parse: text(32),
});

/** Who does it; else the machine's user, who is trusted to be here. */
export const byOption: Option<string> = option({
  placeholder: 'NAME',
  summary: 'who does it; else who is logged in on this machine',
  parse: text(100),
  default: machineUser() ?? COMMAND_LINE,
});
