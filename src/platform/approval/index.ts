export { requireSecondPerson } from './two-people';
