import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
	{
		ignores: [
			'**/node_modules/',
			'**/build/',
			'**/.svelte-kit/',
			'**/.ponder/',
			'**/generated/',
			'**/*-env.d.ts',
			'contracts/out/',
			'contracts/cache/',
			'portal/src/lib/gql/',
			'.wadi/',
			'coverage/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node } },
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'off'
		}
	},
	{
		files: ['portal/src/**'],
		languageOptions: { globals: { ...globals.browser } }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			// svelte-check knows the types.
			'no-undef': 'off',
			// The portal is served from the root of its origin; links are made by functions that have tests.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.ts'],
		rules: { 'no-undef': 'off' }
	}
);
