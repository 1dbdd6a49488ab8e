import { extractBIC, isValidIBAN, validateBIC, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

/** As people copy it from a letter: spaces go, small letters become capitals. */
export const normalizedIban = (text: string): string => text.replace(/[\s\u00a0-]/g, '').toUpperCase();
export const normalizedBic = (text: string): string => text.replace(/[\s\u00a0]/g, '').toUpperCase();

/** Of a normalized one. */
export const isIban = (iban: string): boolean => isValidIBAN(iban);
export const isBic = (bic: string): boolean => validateBIC(bic).valid && !isTestBic(bic);

/** Ends "… must be …"; null when the normalized text is an IBAN. */
export function ibanMistake(iban: string): string | null {
  const [first] = validateIBAN(iban).errorCodes;
  switch (first) {
    case undefined:
      return null;
    case ValidationErrorsIBAN.NoIBANCountry:
      return 'does not begin with a country that has IBANs';
    case ValidationErrorsIBAN.WrongBBANLength:
      return `has ${iban.length} characters, which is not what an IBAN of ${iban.slice(0, 2)} has`;
    case ValidationErrorsIBAN.WrongIBANChecksum:
    case ValidationErrorsIBAN.WrongAccountBankBranchChecksum:
    case ValidationErrorsIBAN.ChecksumNotNumber:
      return 'has a check number that does not fit: a character is mistyped or missing';
    default:
      return 'is not written as an IBAN, like DE89370400440532013000';
  }
}

export const countryOfIban = (iban: string): string => iban.slice(0, 2);

/** Parts of a country that have letters of their own in a BIC and none in an IBAN. */
const TERRITORIES: Readonly<Record<string, readonly string[]>> = {
  FR: ['BL', 'GF', 'GP', 'MC', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'],
  GB: ['GG', 'IM', 'JE'],
  FI: ['AX'],
  NO: ['SJ'],
  MC: ['FR'],
};

/** Whether a bank of this BIC can have the account: a BIC of another country was copied from somewhere else. */
export function isBankOf(iban: string, bic: string): boolean {
  const country = countryOfIban(iban);
  const ofBank = bic.slice(4, 6);
  return country === ofBank || TERRITORIES[country]?.includes(ofBank) === true;
}

/** Banks practise with these; money does not arrive. */
const isTestBic = (bic: string): boolean => extractBIC(bic).testBIC;
