import type { Mail } from '../../platform/mail';
import type { LinkPurpose } from './access-links';

const SUBJECTS: Record<LinkPurpose, string> = {
  invitation: 'Upline: приглашение / your invitation',
  reset: 'Upline: новый пароль / a new password',
};

/** `purpose` and `link` in Russian and English; nothing else about anybody. */
export function linkMail(to: string, purpose: LinkPurpose, link: string): Mail {
  const [russian, english] =
    purpose === 'invitation'
      ? [
          'Вас приглашают в Upline. Откройте ссылку и задайте пароль; она действует один раз, в течение 72 часов.',
          'You are invited to Upline. Open the link and choose a password; it works once, for 72 hours.',
        ]
      : [
          'Чтобы задать новый пароль для Upline, откройте ссылку; она действует один раз, в течение часа. Если вы об этом не просили, ничего не делайте.',
          'To choose a new password for Upline open the link; it works once, for an hour. If you did not ask for it, do nothing.',
        ];
  return { to, subject: SUBJECTS[purpose], text: `${russian}\n\n${english}\n\n${link}\n` };
}
