import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

/** Documents the header on a POST that creates; the work itself goes through `HttpTransactions.once`. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Makes it safe to send the request again: the same key and body give the first answer, another body is refused.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    }),
  );
