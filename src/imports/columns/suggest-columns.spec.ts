import { suggestColumns } from './suggest-columns';

const DISTRIBUTORS = {
  required: ['distributor_no', 'name', 'sponsor_no', 'enrolled_on'],
  optional: ['email', 'country', 'currency'],
};
const ORDERS = {
  required: ['order_no', 'distributor_no', 'ordered_at', 'cv'],
  optional: ['amount', 'currency', 'client_no'],
};

const suggested = (headers: string[], shape: typeof ORDERS) =>
  suggestColumns(headers, shape).map(({ column }) => column);

describe('what the columns of a file seem to be', () => {
  it.each([
    [
      ['Номер', 'ФИО', 'Номер спонсора', 'Дата регистрации', 'E-mail'],
      ['distributor_no', 'name', 'sponsor_no', 'enrolled_on', 'email'],
    ],
    [
      ['Sponsor ID', 'Member ID', 'Full name', 'Join date', 'Shoe size'],
      ['sponsor_no', 'distributor_no', 'name', 'enrolled_on', null],
    ],
    [
      ['DISTRIBUTOR_NO', 'name', 'Sponsor-No', 'enrolled_on'],
      ['distributor_no', 'name', 'sponsor_no', 'enrolled_on'],
    ],
  ])('%j of people', (headers, columns) => {
    expect(suggested(headers, DISTRIBUTORS)).toEqual(columns);
  });

  it.each([
    [
      ['№', 'Дистрибьютор', 'Дата', 'Баллы', 'Сумма', 'Валюта'],
      ['order_no', 'distributor_no', 'ordered_at', 'cv', 'amount', 'currency'],
    ],
    [
      ['Номер', 'Номер дистрибьютора', 'Дата заказа', 'Объём'],
      ['order_no', 'distributor_no', 'ordered_at', 'cv'],
    ],
  ])('%j of orders', (headers, columns) => {
    expect(suggested(headers, ORDERS)).toEqual(columns);
  });

  it('each of ours is given once, and the own name goes first', () => {
    expect(suggested(['Имя', 'name', 'Имя'], DISTRIBUTORS)).toEqual([null, 'name', null]);
    expect(suggested([], DISTRIBUTORS)).toEqual([]);
  });
});
