import { Looks } from '../access';
import { argument, command, COMMAND_LINE, option, text, wholeNumber } from '../platform/cli';
import { invalid } from '../platform/errors';
import { LARGEST_PAGE_SIZE } from '../platform/paging';
import { AccountStatement } from './views/account-statement.view';

export const accountCommand = command({
  name: 'ledger account',
  summary: 'how an account came to its balance: one of the company, or what is owed to a distributor',
  arguments: {
    code: argument({
      placeholder: 'CODE',
      summary: 'an account of the company, such as bank',
      parse: text(40),
      optional: true,
    }),
  },
  options: {
    distributor: option({ placeholder: 'NO', summary: 'a distributor, instead', parse: text(32) }),
    limit: option({
      placeholder: 'N',
      summary: 'so many at a time; 200 if left out',
      parse: wholeNumber(1, LARGEST_PAGE_SIZE),
      default: LARGEST_PAGE_SIZE,
    }),
    cursor: option({ placeholder: 'TEXT', summary: 'where the page before ended', parse: text(2_000) }),
  },
  async run({ get, snapshot }, { code, distributor, limit, cursor }) {
    if ((code === undefined) === (distributor === undefined)) {
      throw invalid('account-which', 'Name either an account or, with --distributor, a distributor.');
    }
    const statement = get(AccountStatement);
    const page = { limit, cursor };
    const answer = await snapshot((tx) =>
      distributor === undefined
        ? statement.ofAccount(tx, code!, page)
        : statement.ofDistributorNo(tx, distributor, page),
    );
    if (distributor === undefined) {
      await get(Looks).record('ledger.account-seen', COMMAND_LINE, {
        subject: { kind: 'account', no: code! },
      });
    } else {
      const subject = { kind: 'distributor', no: distributor };
      await get(Looks).record('account-statement.seen', COMMAND_LINE, { subject });
    }
    return answer;
  },
  print({ items, nextCursor }, out) {
    if (items.length === 0) {
      out.line('Nothing was posted to it.');
      return;
    }
    out.table(items, [
      { header: 'day', value: ({ effectiveOn }) => effectiveOn },
      { header: 'entry', value: ({ entry }) => String(entry), align: 'right' },
      { header: 'text', value: ({ text: said }) => said },
      { header: 'against', value: ({ account }) => account },
      { header: 'debit', value: ({ debit }) => debit ?? '', align: 'right' },
      { header: 'credit', value: ({ credit }) => credit ?? '', align: 'right' },
      { header: 'balance', value: ({ balance, currency }) => `${balance} ${currency}`, align: 'right' },
    ]);
    if (nextCursor !== null) out.line(`There is more: --cursor ${nextCursor}`);
  },
});
