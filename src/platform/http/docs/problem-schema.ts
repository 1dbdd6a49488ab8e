import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_JSON } from '../problems';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** RFC 9457 as {@link Problem} has it. */
export const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:upline:problem:period-unknown' },
    title: { type: 'string', example: 'Period unknown' },
    status: { type: 'integer', example: 404 },
    detail: { type: 'string', description: 'What is wrong, where, what to do.' },
    code: { type: 'string', description: 'The last part of type; stable.', example: 'period-unknown' },
    field: { type: 'string', description: 'Field, parameter or header at fault.', example: 'period' },
    instance: { type: 'string', format: 'uri', description: 'This occurrence; the log holds it, too.' },
    errors: {
      type: 'array',
      description: 'With request-invalid: every bad field.',
      items: {
        type: 'object',
        required: ['field', 'detail'],
        properties: { field: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
};

export const problemResponse = {
  description: 'Refused, and why.',
  content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
};
