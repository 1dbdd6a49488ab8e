/**
 * Countries whose IBANs SEPA reaches, territories under the IBAN of their country among them: EPC409-09, as in force
 * since Serbia joined in May 2026. Libraries lack those who joined last.
 */
const COUNTRIES = new Set(
  [
    'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE',
    'SI SK SM VA',
  ].flatMap((line) => line.split(' ')),
);

export const isOfSepa = (iban: string): boolean => COUNTRIES.has(iban.slice(0, 2));
