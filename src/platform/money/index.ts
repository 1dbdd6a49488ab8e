export * from './rounding';
export * from './rate';
export * from './scaled';
