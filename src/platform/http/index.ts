export { createHttpApp } from './create-http-app';
export { HttpModule } from './http.module';
export * from './idempotency';
export type { Problem } from './problems';
export { Public, PUBLIC_ROUTE } from './public.decorator';
export { API_PREFIX, type Request, type Response } from './request';
export { Strangers } from './throttling/strangers';
export * from './validation';
