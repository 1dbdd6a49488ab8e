import { ValidationPipe } from '@nestjs/common';
import { invalid } from '../../errors';
import { mistakesOf } from './mistakes';

/**
 * Checks bodies and queries against their classes: fields without a rule are refused, and every bad field is named.
 * Throws invalid `request-invalid`; `errors` lists field and sentence of each.
 */
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: (found) => {
        const errors = mistakesOf(found);
        return invalid('request-invalid', errors.map(({ detail }) => detail).join(' '), {
          field: errors[0]?.field ?? 'body',
          params: { errors },
        });
      },
    });
  }

  /** A single parameter stays the text it is: Nest would take `0x10` for 16 and `abc` for NaN without a word. */
  protected override transformPrimitive(value: unknown): unknown {
    return value;
  }
}
