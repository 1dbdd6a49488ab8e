import type { Look } from '../../access';

interface Asked {
  readonly period: string;
  readonly distributorNo: string;
  readonly level?: string | undefined;
  readonly ancestor?: string | undefined;
}

/** How a look at an explanation is recorded: of the one whose earnings it explains. */
export const lookAtExplanation = ({ period, distributorNo, level, ancestor }: Asked): Look => ({
  subject: { kind: 'distributor', no: ancestor ?? distributorNo },
  details: { period, level, of: ancestor === undefined ? undefined : distributorNo },
});
