import path from 'node:path'
import { defineConfig } from 'vite'

/*
 * Builds what hangs the desk in PocketBase's dashboard into pb_hooks/dashboard/. PocketBase pastes main.js into an async
 * function, so it must be a script without imports and exports.
 */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	build: {
		outDir: path.join(import.meta.dirname, '../pb_hooks/dashboard'),
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: false,
		rolldownOptions: {
			input: path.join(import.meta.dirname, 'main.ts'),
			output: { format: 'iife', entryFileNames: 'main.js' },
		},
	},
})
