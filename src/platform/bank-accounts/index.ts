export { isInn } from './inn';
export { hasAccountKey, hasCorrespondentKey, isAccountNumber, isBik, isBikOfBank } from './russian-account';
export { countryOfIban, ibanMistake, isBankOf, isBic, isIban, normalizedBic, normalizedIban } from './iban';
export { maskedAccount } from './masked';
