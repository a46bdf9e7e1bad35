import path from 'node:path'
import { defineConfig } from 'vite'

/*
 * Builds what the dashboard loads apart from main.js, beside it: the worker that opens the dashboard without network, and
 * what few need.
 */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	base: '/_/extensions/sila/',
	build: {
		outDir: path.join(import.meta.dirname, '../pb_hooks/dashboard'),
		// main.js is there.
		emptyOutDir: false,
		target: 'es2022',
		modulePreload: false,
		rolldownOptions: {
			input: Object.fromEntries(
				['field/worker', 'surveys/qr', 'surveys/spreadsheet'].map(file => [
					path.basename(file),
					path.join(import.meta.dirname, `${file}.ts`),
				]),
			),
			preserveEntrySignatures: 'strict',
			output: { format: 'es', entryFileNames: '[name].js' },
		},
	},
})
