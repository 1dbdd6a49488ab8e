export { isSamePerson, requireSecondPerson } from './two-people';
