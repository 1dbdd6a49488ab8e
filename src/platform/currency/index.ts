export { type Currency, currencyOf, MOST_MINOR_DIGITS } from './currency';
