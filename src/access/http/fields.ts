import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { ROLES, SCOPES } from '../caller';
import { LONGEST_TYPED } from '../passwords/password-rules';

/** What a text must not be longer than, before anybody looks at it more closely. */
const LONGEST_NAME = 400;

/** Without what no database keeps: half of a character, and U+0000. */
const Whole = (): PropertyDecorator =>
  ValidateBy({
    name: 'whole',
    validator: {
      validate: (value) => typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0')),
      defaultMessage: (args) => `${args?.property ?? 'field'} holds half of a character, or U+0000.`,
    },
  });

const text = (name: string, longest: number, description: string, optional = false): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, description, required: !optional, minLength: 1, maxLength: longest }),
    ...(optional ? [IsOptional()] : []),
    IsString(),
    MinLength(1),
    MaxLength(longest, { message: `${name} has more than ${longest} characters.` }),
    Whole(),
  );

export const UserNameField = (): PropertyDecorator =>
  text('userName', LONGEST_NAME, 'By which one signs in; any script, 1 to 100 characters.');

/** Never shown again by any answer. */
export const PasswordField = (description = 'The password.', optional = false): PropertyDecorator =>
  text('$property', LONGEST_TYPED, description, optional);

export const NewPasswordField = (): PropertyDecorator =>
  PasswordField('8 to 128 characters, none of those that everybody tries.');

/** A one-time code, or where that is said a recovery code. */
export const CodeField = (description: string, optional = false): PropertyDecorator =>
  applyDecorators(
    text('code', 60, description, optional),
    Matches(/^[0-9A-Za-z\s-]+$/, { message: 'code is 6 digits, or a recovery code.' }),
  );

const several = (values: readonly string[], description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ isArray: true, enum: [...values], description, minItems: 1 }),
    IsArray({ message: '$property must be a list.' }),
    ArrayMinSize(1, { message: '$property is empty.' }),
    ArrayMaxSize(values.length, { message: '$property lists something twice.' }),
    ArrayUnique({ message: '$property lists something twice.' }),
    IsIn(values, { each: true, message: `$property are of ${values.join(', ')}.` }),
  );

export const RolesField = (): PropertyDecorator => several(ROLES, 'What the person may.');
export const ScopesField = (): PropertyDecorator => several(SCOPES, 'What the token may of that.');
