import type { Config, WithholdingRule } from '../platform/config';

/** Of these nothing is kept back: they only give people in Russia a tax status that rules can name later. */
const MADE_UP_RULES: readonly WithholdingRule[] = ['individual', 'self-employed'].map((status) => ({
  country: 'RU',
  status,
  ratePpm: 0,
}));

/** The configuration as the past of the demo sees it: what its own company pays with is made up, and only that. */
export function configOfDemo(config: Config): Config {
  const ofOthers = Object.entries(config).filter(([key]) => !key.startsWith('payer'));
  return {
    ...(Object.fromEntries(ofOthers) as Config),
    firstPeriod: undefined,
    withholding: config.withholding.length === 0 ? MADE_UP_RULES : config.withholding,
  };
}

/** The words that a tax status in Russia may be. */
export const taxStatusesOf = (config: Config): readonly string[] => [
  ...new Set(
    configOfDemo(config)
      .withholding.filter(({ country, status }) => ['RU', '*'].includes(country) && status !== '*')
      .map(({ status }) => status),
  ),
];
