export interface Installation {
  secretCheck: string;
  secretOfDemo: boolean;
}

export const installationSql = `
SELECT secret_check AS "secretCheck", secret_of_demo AS "secretOfDemo" FROM installation`;

/** The same, which no other secret takes the place of before this transaction ends. */
export const heldInstallationSql = `${installationSql} FOR SHARE`;

/** The first to come decides. $1 the check, $2 whether it is the demo's secret. */
export const rememberSecretSql = `
INSERT INTO installation (secret_check, secret_of_demo) VALUES ($1, $2) ON CONFLICT (is_the_one) DO NOTHING`;

/** $1 the check of the secret that counts from now on. */
export const replaceSecretSql = `
INSERT INTO installation (secret_check, secret_of_demo) VALUES ($1, false)
ON CONFLICT (is_the_one) DO UPDATE SET secret_check = $1, secret_of_demo = false`;
