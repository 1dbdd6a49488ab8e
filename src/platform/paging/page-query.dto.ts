import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

export const DEFAULT_PAGE_SIZE = 50;
export const LARGEST_PAGE_SIZE = 200;

/** `?limit=&cursor=` of every list; lists with filters of their own extend it. */
export class PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: LARGEST_PAGE_SIZE,
    default: DEFAULT_PAGE_SIZE,
    description: 'Items on a page.',
  })
  @Type(() => Number)
  @IsInt({ message: '$property must be a whole number from 1 to 200.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(LARGEST_PAGE_SIZE, { message: '$property must be at most $constraint1.' })
  limit: number = DEFAULT_PAGE_SIZE;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before; left out for the first page.' })
  @IsOptional()
  @IsString({ message: '$property must be given once, as the page before gave it.' })
  cursor?: string;
}
