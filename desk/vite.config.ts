import path from 'node:path'
import { defineConfig } from 'vite'

/*
 * Builds the desk into pb_hooks/desk/, which the server shows at `/desk/`: desk.js, whose address stays for PocketBase's
 * dashboard to find it, a file for each page that is fetched when somebody goes there, and the worker that opens the
 * desk without network.
 */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	base: '/desk/',
	build: {
		outDir: path.join(import.meta.dirname, '../pb_hooks/desk'),
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: false,
		rolldownOptions: {
			input: {
				index: path.join(import.meta.dirname, 'index.html'),
				worker: path.join(import.meta.dirname, 'field/worker.ts'),
			},
			output: {
				entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'desk.js'),
				chunkFileNames: 'parts/[name]-[hash].js',
				assetFileNames: 'parts/[name]-[hash][extname]',
			},
		},
	},
})
