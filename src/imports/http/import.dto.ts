import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IMPORT_KINDS, type ImportKind } from '../import-kinds';
import type { ColumnChoice } from '../columns/suggest-columns';
import type { ImportSettings } from '../jobs/import-job';

const FILE_NAME = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;
const LONGEST_HEADER = 1_000;
const MOST_COLUMNS = 200;
const LATE_RULES = ['next', 'reject'] as const;

export class UploadQuery {
  @ApiProperty({ enum: IMPORT_KINDS })
  @IsIn(IMPORT_KINDS, { message: `$property must be one of ${IMPORT_KINDS.join(', ')}.` })
  kind!: ImportKind;

  @ApiPropertyOptional({ description: 'Under which it is listed. Give it no person’s name.' })
  @IsOptional()
  @Matches(FILE_NAME, { message: '$property must be a name of at most 200 characters.' })
  fileName?: string;
}

class ColumnChosen implements ColumnChoice {
  @ApiProperty({ description: 'The column as the file calls it.', example: 'Номер спонсора' })
  @IsString()
  @MaxLength(LONGEST_HEADER)
  header!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The column that it is; null leaves it out.',
    example: 'sponsor_no',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  column!: string | null;
}

export class CheckAsked {
  @ApiPropertyOptional({
    type: [ColumnChosen],
    description: 'What the file’s columns are; one that is not named here has its own name.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_COLUMNS)
  @ValidateNested({ each: true })
  @Type(() => ColumnChosen)
  columns?: ColumnChosen[];

  @ApiPropertyOptional({ enum: LATE_RULES, default: 'next' })
  @IsOptional()
  @IsIn(LATE_RULES, { message: '$property must be next or reject.' })
  late?: 'next' | 'reject';
}

export class TakingInAsked extends CheckAsked {
  @ApiPropertyOptional({
    default: false,
    description: 'Take the good rows alone; else the file goes in whole or not at all.',
  })
  @IsOptional()
  @IsBoolean()
  skipBad?: boolean;
}

export const settingsOf = ({ columns, late, skipBad }: TakingInAsked): ImportSettings => ({
  columns: (columns ?? []).map(({ header, column }) => ({ header, column: column ?? null })),
  skipBad: skipBad ?? false,
  late: late ?? 'next',
});
