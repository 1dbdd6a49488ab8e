import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional, type ValidationArguments, ValidateBy } from 'class-validator';
import { monthPattern } from '../../config';
import {
  brokenText,
  FieldCause,
  type FieldParser,
  isCause,
  parseCountry,
  parseCurrency,
  parseCv,
  parseDate,
  parseDateOrInstant,
  parseEmail,
  parseIdentifier,
  parsePersonName,
} from '../../csv';

/** Documentation of a field, and whether it may be left out (an explicit null is left out, too). */
export type FieldOptions = Pick<ApiPropertyOptions, 'description'> & { optional?: true };

type Field = (options?: FieldOptions) => PropertyDecorator;

/**
 * A text field by the rule that the same column has in a file: the parser checks, the value stays the text as it
 * was sent. What a service needs it parses itself.
 */
const textField =
  (parse: FieldParser<unknown>, example: string, schema: { format?: string; pattern?: string } = {}): Field =>
  ({ description, optional } = {}) =>
    applyDecorators(
      ApiProperty({
        type: String,
        example,
        ...schema,
        ...(description === undefined ? {} : { description }),
        required: optional !== true,
      }),
      ...(optional === true ? [IsOptional()] : []),
      ValidateBy({
        name: 'text',
        validator: {
          validate: (value) => typeof value === 'string' && !isCause(parse(value, '')),
          defaultMessage: (args) => reason(parse, args),
        },
      }),
    );

function reason(parse: FieldParser<unknown>, args?: ValidationArguments): string {
  const field = args?.property ?? 'field';
  const value: unknown = args?.value;
  if (value === undefined || value === null) return `${field} is missing`;
  if (typeof value !== 'string') return `${field} must be a text in quotes`;
  const cause = parse(value, field);
  return isCause(cause) ? cause.message : `${field} is not valid`;
}

/** `distributor_no`, `order_no`, `refund_no`, `client_no`. */
export const IdentifierField = textField(parseIdentifier, '1001', {
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$',
});
export const PersonNameField = textField(parsePersonName, 'Ann Example');
export const EmailField = textField(parseEmail, 'ann@example.org', { format: 'email' });
export const CountryField = textField(parseCountry, 'DE');
export const CurrencyField = textField(parseCurrency, 'EUR');
/** A day, `2026-10-31`. */
export const DayField = textField(parseDate, '2026-10-31', { format: 'date' });
/** A day or a time; without an offset the company's local time. */
export const DayOrTimeField = textField(parseDateOrInstant, '2026-10-31T14:30:00Z');
/** CV or money from 0.00 up, two decimals at most. */
export const DecimalField = textField(parseCv, '190.00', { pattern: '^\\d{1,10}(\\.\\d{1,2})?$' });

const parseSignedDecimal: FieldParser<unknown> = (text, column) => {
  const result = parseCv(text.replace(/^-/, ''), column);
  // Shown as it was sent, with its sign.
  return isCause(result) && text.startsWith('-')
    ? new FieldCause(
        result.code,
        `${column} ${JSON.stringify(text.slice(0, 40))} is not money from -9999999999.99 to 9999999999.99 with at most two decimals`,
      )
    : result;
};
/** Money that may be below zero, like an adjustment's. */
export const SignedDecimalField = textField(parseSignedDecimal, '-12.50', {
  pattern: '^-?\\d{1,10}(\\.\\d{1,2})?$',
});

const parseMonth: FieldParser<unknown> = (text, column) =>
  monthPattern.test(text) || new FieldCause('not-a-month', `${column} is not a month like 2026-10`);
/** A period, `2026-10`. */
export const PeriodField = textField(parseMonth, '2026-10', { pattern: monthPattern.source });

const LONGEST_TEXT = 1_000;
const parseText: FieldParser<unknown> = (text, column) => {
  if (!/\S/.test(text)) return new FieldCause('empty', `${column} is empty`);
  if (!text.isWellFormed()) return brokenText(text, column);
  if (text.includes('\0')) return new FieldCause('control-character', `${column} holds the character U+0000`);
  return (
    text.length <= LONGEST_TEXT ||
    new FieldCause('too-long', `${column} is longer than ${LONGEST_TEXT} characters`)
  );
};
/** A reason, a note: free text that says something. */
export const TextField = textField(parseText, 'Sponsor was entered by mistake');
