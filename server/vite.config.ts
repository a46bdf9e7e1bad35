import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vite'

/*
 * Builds the hooks into pb_hooks/: each hooks/<name>.pb.ts becomes a <name>.pb.js that PocketBase loads,
 * each module here becomes lib/<name>.js that the handlers `require`.
 */

const here = import.meta.dirname
const named = (dir: string, ending: string, prefix = '') =>
	fs
		.readdirSync(path.join(here, dir))
		.filter(file => file.endsWith(ending) && !/\.(config|d)\.ts$|^collections\.ts$/.test(file))
		.map(file => [prefix + file.replace(/\.ts$/, ''), path.join(here, dir, file)])

export default defineConfig({
	root: here,
	publicDir: false,
	build: {
		outDir: path.join(here, '../pb_hooks'),
		emptyOutDir: true,
		// PocketBase runs it in goja, which knows ES2020 and some of what came later.
		target: 'es2020',
		minify: false,
		modulePreload: false,
		rolldownOptions: {
			platform: 'neutral',
			input: Object.fromEntries([...named('hooks', '.pb.ts'), ...named('.', '.ts', 'lib/')]),
			preserveEntrySignatures: 'strict',
			output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'lib/shared/[name].js' },
		},
	},
})
