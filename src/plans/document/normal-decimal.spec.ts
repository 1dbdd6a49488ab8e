import { normalDecimal } from './normal-decimal';

it.each([
  ['1.00', '1'],
  ['007.50%', '7.5%'],
  ['0', '0'],
  ['000', '0'],
  ['0.000', '0'],
  ['100', '100'],
  ['1000.010', '1000.01'],
  ['10%', '10%'],
  ['green-wave', 'green-wave'],
  ['', ''],
])('%s → %s', (text, normal) => {
  expect(normalDecimal(text)).toBe(normal);
});
