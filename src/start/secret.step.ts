import { isDemoCompany } from '../demo/demo-step';
import { Secrets } from '../platform/secrets';
import type { BootstrapStep } from './bootstrap-step';

/** Rather no start than one that fails at the first sign-in: the secret is there, and the one used before. */
export const secretStep: BootstrapStep = {
  name: 'the secret',
  async run({ app, config, transaction }) {
    const secrets = app.get(Secrets, { strict: false });
    if (config.demo && (await transaction(isDemoCompany))) await secrets.allowDemoSecret();
    await secrets.require();
    return (await secrets.awaitsRotation())
      ? ['The secret of before counts still: "upline secret rotate --as NAME" puts the new one in its place.']
      : [];
  },
};
