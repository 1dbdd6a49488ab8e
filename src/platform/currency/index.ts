export { type Currency, currencyOf, MOST_MINOR_DIGITS } from './currency';
export { moneyShown } from './money-shown';
