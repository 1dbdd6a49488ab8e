export * from './fields';
export { IdPipe } from './id.pipe';
export { RequestValidationPipe } from './validation.pipe';
