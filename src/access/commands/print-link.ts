import type { Printer } from '../../platform/cli';
import type { DeliveredLink } from '../links/deliver-link.service';

export function printLink({ link, mailedTo, notMailed, endsAt }: DeliveredLink, out: Printer): void {
  if (link === null) {
    out.line(`A link was mailed to ${mailedTo ?? ''}; it works once, until ${endsAt}.`);
    return;
  }
  out.line(link);
  out.line(
    `Hand this link over (${notMailed ?? ''}). It is not shown again; it works once, until ${endsAt}.`,
  );
}
