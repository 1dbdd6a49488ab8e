import { invalid } from '../errors';
import { command } from './command';
import { argument, flag, option } from './inputs';
import { readInvocation } from './invocation';
import { UsageError } from './usage-error';
import { actor, oneOf, text, wholeNumber } from './values';

const nothing = { run: () => Promise.resolve({}), print: () => undefined };
const no = argument({ placeholder: 'NO', summary: 'whom', parse: text(32) });
const amount = argument({
  placeholder: 'AMOUNT',
  summary: 'how much',
  parse(typed) {
    if (!/^-?\d+\.\d\d$/.test(typed)) throw invalid('amount', 'must be an amount.');
    return typed;
  },
});

const commands = [
  command({ ...nothing, name: 'period list', summary: 'all' }),
  command({ ...nothing, name: 'period close', summary: 'one', arguments: { no }, options: { as: actor } }),
  command({
    ...nothing,
    name: 'adjust',
    summary: 'by hand',
    arguments: { no, amount },
    options: {
      reason: option({ placeholder: 'R', summary: 'why', parse: text(), required: true }),
      as: actor,
    },
  }),
  command({
    ...nothing,
    name: 'adjust approve',
    summary: 'second',
    arguments: { no },
    options: { as: actor },
  }),
  command({
    ...nothing,
    name: 'import orders',
    summary: 'file',
    options: {
      skipBad: flag('good rows alone'),
      late: option({
        placeholder: 'next|reject',
        summary: 'late',
        parse: oneOf('next', 'reject'),
        default: 'next',
      }),
      level: option({ placeholder: 'N', summary: 'level', parse: wholeNumber(1, 9) }),
    },
  }),
];

const read = (line: string) => readInvocation(commands, line === '' ? [] : line.split(' '));

function refusal(line: string): string {
  try {
    read(line);
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} | ${error.usage}`;
    throw error;
  }
  throw new Error(`"${line}" was not refused.`);
}

describe('a line that is typed right', () => {
  it.each([
    ['period list', 'period list', {}],
    ['period close A-1 --as Ann', 'period close', { no: 'A-1', as: 'Ann' }],
    ['period close --as=Ann A-1', 'period close', { no: 'A-1', as: 'Ann' }],
    [
      'adjust A-1 -5.00 --reason x --as Ann',
      'adjust',
      { no: 'A-1', amount: '-5.00', reason: 'x', as: 'Ann' },
    ],
    [
      'adjust A-1 --reason -7 --as Ann -- -5.00',
      'adjust',
      { no: 'A-1', amount: '-5.00', reason: '-7', as: 'Ann' },
    ],
    ['adjust approve 7 --as Bob', 'adjust approve', { no: '7', as: 'Bob' }],
    ['import orders', 'import orders', { skipBad: false, late: 'next', level: undefined }],
    [
      'import orders --skip-bad --late=reject --level 3',
      'import orders',
      { skipBad: true, late: 'reject', level: 3 },
    ],
  ])('%s', (line, name, input) => {
    expect(read(line)).toMatchObject({ kind: 'run', command: { name }, input });
  });

  it.each([
    ['help', { kind: 'list', commands }],
    ['--help', { kind: 'list', commands }],
    ['help period', { kind: 'list', commands: commands.slice(0, 2) }],
    ['period --help', { kind: 'list', commands: commands.slice(0, 2) }],
    ['help period close', { kind: 'help', about: { name: 'period close' } }],
    ['period close --help', { kind: 'help', about: { name: 'period close' } }],
    ['adjust -h', { kind: 'help', about: { name: 'adjust' } }],
    ['--version', { kind: 'version' }],
  ])('%s', (line, invocation) => expect(read(line)).toMatchObject(invocation));
});

describe('a line that is typed wrongly', () => {
  it.each([
    ['', 'A command is missing; "upline help" lists them. | COMMAND …'],
    [
      'perod list',
      'Unknown command "perod". Did you mean "period list"? "upline help" lists all commands. | COMMAND …',
    ],
    [
      'ajust A-1',
      'Unknown command "ajust". Did you mean "adjust"? "upline help" lists all commands. | COMMAND …',
    ],
    ['frobnicate', 'Unknown command "frobnicate". "upline help" lists all commands. | COMMAND …'],
    ['help frobnicate', 'Unknown command "frobnicate". "upline help" lists all commands. | COMMAND …'],
    ['--foo', 'Unknown option "--foo" before a command. "upline help" lists all commands. | COMMAND …'],
    ['period', '"upline period" needs one of: list, close. | period list|close …'],
    ['period lst', '"upline period" does not know "lst", but one of: list, close. | period list|close …'],
    ['period list 2026-10', 'Too many arguments. Expected 0 arguments but got 1. | period list'],
    ['period close A', '--as NAME is missing: who acts; kept with what is done. | period close NO --as NAME'],
    ['period close --as Ann', 'Missing required argument "NO". | period close NO --as NAME'],
    ['period close A --as', 'Option "--as <NAME>" argument missing. | period close NO --as NAME'],
    ['period close A --ass B', 'Unknown option "--ass". Did you mean --as? | period close NO --as NAME'],
    ['adjust A five --reason r --as A', 'AMOUNT: must be an amount. | adjust NO AMOUNT --reason R --as NAME'],
    [
      'import orders --level 0',
      '--level: must be a whole number from 1 to 9, not "0". | import orders [--skip-bad] [--late next|reject] [--level N]',
    ],
    [
      'import orders --late maybe',
      '--late: must be one of next, reject, not "maybe". | import orders [--skip-bad] [--late next|reject] [--level N]',
    ],
  ])('%s', (line, said) => expect(refusal(line)).toBe(said));
});
