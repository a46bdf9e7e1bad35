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

/**
 * What many ask for at once is few files, each of modules with all that they need: PocketBase makes a script engine for
 * each call beyond those that it keeps, and every new one looks up, on the disk, each file that any of its files
 * requires. A page takes the first of them, what is published the first two, who sends a case or follows one all three.
 */
const TOGETHER = {
	around: ['http/answer', 'http/edge'],
	published: ['content/api'],
	path: ['intake/request', 'intake/complaint', 'intake/inquiry', 'applicant/follow'],
}
const groups = Object.entries(TOGETHER).map(([name, names], i, all) => {
	const files = new Set(names.map(module => path.join(here, `${module}.ts`)))
	// What several need is in the first of them.
	return { name, test: (id: string) => files.has(id), priority: all.length - i }
})

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
			output: {
				format: 'cjs',
				entryFileNames: '[name].js',
				chunkFileNames: 'lib/shared/[name].js',
				codeSplitting: { groups },
			},
		},
	},
})
