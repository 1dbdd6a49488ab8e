const SHOWN = 4;

/** An account as it is shown: enough for its owner to know it by, too little for anybody else. */
export const maskedAccount = (account: string): string =>
  `${account.slice(0, SHOWN)}…${account.slice(-SHOWN)}`;
