export { type Mail, Mailer, requireWholeMail } from './mailer';
