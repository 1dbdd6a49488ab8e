import type { CliCommand } from './command';

/** `--accept-over-ceiling` for the property `acceptOverCeiling`. */
export function optionName(property: string): string {
  return `--${property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** How a command is typed in full: `period close P --as NAME [--early REASON]`. */
export function usageOf(command: CliCommand): string {
  const { needed, spare } = partsOf(command);
  return [...needed, ...spare].join(' ');
}

/** Without what may be left out: `period close P --as NAME`. */
export function shortUsageOf(command: CliCommand): string {
  return partsOf(command).needed.join(' ');
}

function partsOf({ name, arguments: given, options }: CliCommand): { needed: string[]; spare: string[] } {
  const all = [
    ...Object.values(given).map(({ placeholder, required }) => ({ text: placeholder ?? '', required })),
    ...Object.entries(options).map(([property, { placeholder, required }]) => ({
      text: [optionName(property), ...(placeholder === null ? [] : [placeholder])].join(' '),
      required,
    })),
  ];
  return {
    needed: [name, ...all.filter(({ required }) => required).map(({ text }) => text)],
    spare: all.filter(({ required }) => !required).map(({ text }) => `[${text}]`),
  };
}
