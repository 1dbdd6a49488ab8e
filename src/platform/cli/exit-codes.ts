/** How a command ends, in the one place where that is decided. */
export const EXIT = {
  /** What was asked for is done. */
  done: 0,
  /** Refused, with a reason that stands on stderr. Also for what should never happen. */
  refused: 1,
  /** Typed wrongly: no such command or option, a value missing or malformed. Nothing was looked at. */
  usage: 2,
  /** Ctrl-C, as shells have it: 128 and the signal's number. */
  interrupted: 130,
  /** SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
