import { argument, command, flag, text } from '../../platform/cli';
import { People } from '../people/people';
import { EndSessions } from '../sessions/end-sessions.service';
import { Sessions } from '../sessions/sessions';
import { byOption } from './command-options';

const iso = (at: Date): string => at.toISOString();

export const sessionsCommand = command({
  name: 'user sessions',
  summary: 'where somebody is signed in; with --end nowhere any more',
  arguments: {
    userName: argument({ placeholder: 'NAME', summary: 'by which the person signs in', parse: text(100) }),
  },
  options: { end: flag('sign the person out everywhere'), as: byOption },
  run: ({ get, transaction }, { userName, end, as: by }) =>
    transaction(async (tx) => {
      const person = await get(People).named(tx, userName);
      const sessions = await get(Sessions).list(tx, person.id);
      const ended = end ? await get(EndSessions).allOf(tx, person.id, by) : 0;
      const items = sessions.map(({ createdAt, lastSeenAt, endsAt, ...session }) => ({
        ...session,
        beganAt: iso(createdAt),
        lastSeenAt: iso(lastSeenAt),
        endsAt: iso(endsAt),
      }));
      return { userName: person.userName, items, ended };
    }),
  print({ userName, items, ended }, out) {
    if (items.length === 0) out.line(`${userName} is not signed in.`);
    else {
      out.table(items, [
        { header: 'session', value: (session) => session.id, align: 'right' },
        { header: 'began', value: (session) => session.beganAt },
        { header: 'last seen', value: (session) => session.lastSeenAt },
        { header: 'address', value: (session) => session.address },
        { header: 'browser', value: (session) => session.device },
      ]);
    }
    if (ended > 0) out.line(`${userName} is signed out everywhere.`);
  },
});
