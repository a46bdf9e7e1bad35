import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vite'

/*
 * Builds the hooks into pb_hooks/: each hooks/<name>.pb.ts becomes a <name>.pb.js that PocketBase loads,
 * each module of a room becomes lib/<room>/<name>.js that the handlers `require`.
 */

const here = import.meta.dirname
const named = (dir: string, ending: string, prefix = '') =>
	fs
		.readdirSync(path.join(here, dir))
		.filter(file => file.endsWith(ending))
		.map(file => [prefix + file.replace(/\.ts$/, ''), path.join(here, dir, file)])
const rooms = fs
	.readdirSync(here, { withFileTypes: true })
	.filter(entry => entry.isDirectory() && entry.name !== 'hooks')
	.map(entry => entry.name)

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
			input: Object.fromEntries([
				...named('hooks', '.pb.ts'),
				...rooms.flatMap(room => named(room, '.ts', `lib/${room}/`)),
			]),
			preserveEntrySignatures: 'strict',
			output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'lib/shared/[name].js' },
		},
	},
})
