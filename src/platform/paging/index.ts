export { ApiPage } from './api-page.decorator';
export { Cursor, refuseCursor } from './cursor';
export { type Page, toPage } from './page';
export { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE, PageQuery } from './page-query.dto';
