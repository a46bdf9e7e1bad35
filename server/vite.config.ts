import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/*
 * Builds the hooks into pb_hooks/: the table of routes and hooks (table/) becomes sila.pb.js, which PocketBase loads;
 * each module of a room becomes lib/<room>/<name>.js that its handlers `require`.
 */

const here = import.meta.dirname
const TABLE = 'table'
const rooms = fs
	.readdirSync(here, { withFileTypes: true })
	.filter(entry => entry.isDirectory() && entry.name !== TABLE)
	.map(entry => entry.name)
const modules = (room: string) =>
	fs
		.readdirSync(path.join(here, room))
		.filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.map(file => [`lib/${room}/${path.parse(file).name}`, path.join(here, room, file)])

/** Each time in a process of its own: what is imported stays as it was. */
const table: Plugin = {
	name: 'table-of-routes-and-hooks',
	buildStart() {
		for (const file of fs.readdirSync(path.join(here, TABLE))) this.addWatchFile(path.join(here, TABLE, file))
	},
	generateBundle() {
		const source = execFileSync(process.execPath, [path.join(here, TABLE, 'generate.ts')], {
			encoding: 'utf8',
		})
		this.emitFile({ type: 'asset', fileName: 'sila.pb.js', source })
	},
}

export default defineConfig({
	root: here,
	publicDir: false,
	plugins: [table],
	build: {
		outDir: path.join(here, '../pb_hooks'),
		emptyOutDir: true,
		// PocketBase runs it in goja, which knows ES2020 and some of what came later.
		target: 'es2020',
		minify: false,
		modulePreload: false,
		rolldownOptions: {
			platform: 'neutral',
			input: Object.fromEntries(rooms.flatMap(modules)),
			preserveEntrySignatures: 'strict',
			output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'lib/shared/[name].js' },
		},
	},
})
