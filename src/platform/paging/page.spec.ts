import { toPage } from './page';

const page = (rows: number[], limit: number) => toPage(rows, limit, String, (row) => row * 10);

describe('a page', () => {
  it('has no next one when no more than the limit came', () => {
    expect(page([], 2)).toEqual({ items: [], nextCursor: null });
    expect(page([1, 2], 2)).toEqual({ items: [10, 20], nextCursor: null });
  });

  it('goes on after its last item when one more came', () => {
    expect(page([1, 2, 3], 2)).toEqual({ items: [10, 20], nextCursor: '2' });
  });
});
