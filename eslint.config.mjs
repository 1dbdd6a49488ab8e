import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'coverage/**', 'node_modules/**', '**/*.js', '**/*.cjs', '**/*.mjs'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Typed arrays and rows of fixed width are read by computed index where the bound is known.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Modules and their options are classes in NestJS.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // NestJS declares the options of an application as a class and documents plain objects for them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // TypeORM and NestJS hand over promises and methods where none are expected.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // The pure folders: facts in, lines out. No floats by accident, no clock.
    files: ['src/commissions/engine/**/*.ts', 'src/plans/bonuses/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Number', 'parseFloat', 'Date', 'process', 'Buffer'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'round' }],
    },
  },
  {
    // Pure too, but made of bytes: a file is the same whenever and wherever it is written.
    files: ['src/payouts/formats/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Number', 'parseFloat', 'process'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'round' },
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
      'no-restricted-syntax': ['error', 'NewExpression[callee.name="Date"][arguments.length=0]'],
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // Pages. What is generated is as it is.
    files: ['web/**/*.{ts,tsx,mts}'],
    ignores: ['web/src/api/schema.d.ts'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  { ignores: ['web/src/api/schema.d.ts'] },
  prettier,
);
