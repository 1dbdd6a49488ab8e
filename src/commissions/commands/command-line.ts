/** Who looks or acts where nobody need be named. */
export const COMMAND_LINE = 'command line';
