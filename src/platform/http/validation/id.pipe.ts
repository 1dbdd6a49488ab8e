import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../../errors';

const LARGEST = 2_147_483_647;

/**
 * A number that we gave, in a path: `@Param('id', new IdPipe('run')) id: number`.
 * What can be no such number is not there: not-found `<thing>-unknown`.
 */
@Injectable()
export class IdPipe implements PipeTransform<string, number> {
  constructor(private readonly thing: string) {}

  transform(text: string): number {
    const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Infinity;
    if (id > LARGEST)
      throw notFound(
        `${this.thing}-unknown`,
        `There is no ${this.thing.replaceAll('-', ' ')} "${text.slice(0, 40)}".`,
      );
    return id;
  }
}
