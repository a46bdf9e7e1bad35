import path from 'node:path'
import { defineConfig } from 'vite'

/*
 * Builds the extension into pb_hooks/dashboard/: main.js, which PocketBase puts into its dashboard, and the font beside it.
 * PocketBase pastes main.js into an async function, so it must be a script without imports and exports.
 */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	// Where PocketBase serves the folder of an extension with this name.
	base: '/_/extensions/sila/',
	build: {
		outDir: path.join(import.meta.dirname, '../pb_hooks/dashboard'),
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: false,
		rolldownOptions: {
			input: path.join(import.meta.dirname, 'main.ts'),
			output: { format: 'iife', entryFileNames: 'main.js', assetFileNames: '[name][extname]' },
		},
	},
})
