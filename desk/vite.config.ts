import fs from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { partsOf } from './guide/parts.ts'
import { picturesIn, webpSize } from './guide/pictures.ts'

const DOCS = path.join(import.meta.dirname, '../docs')

/** What the device keeps for the field: its pages, and all that stands around them. */
const FIELD = ['field/', 'frame/'].map(folder => path.join(import.meta.dirname, folder))

/** What is data alone once it is worked out. */
const PLAIN = /\/desk\/(labels\.(ar|en)|cases\/kinds-of)\.ts$/

/**
 * Labels are few of the words that core has, and which office sees which kind is little of its table: the build works
 * them out, so that who sees the first page need not fetch the rest.
 */
const plain = (): Plugin => ({
	name: 'sila-plain',
	async load(id) {
		if (!PLAIN.test(id)) return null
		return Object.entries(await import(id))
			.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
			.join('\n')
	},
})

/**
 * Writes down in field.json what the pages of the field are made of: the desk around them, whatever is in `field/`, and
 * all that these import. The device keeps a copy of it, which opens without network (field/shell.ts).
 */
const fieldCopy = (): Plugin => ({
	name: 'sila-field-copy',
	generateBundle(_, bundle) {
		const files = new Set<string>()
		const take = (name: string): void => {
			const part = bundle[name]
			if (part?.type !== 'chunk' || files.has(name)) return
			files.add(name)
			for (const asset of part.viteMetadata?.importedAssets ?? []) files.add(asset)
			for (const imported of part.imports) take(imported)
		}
		for (const [name, part] of Object.entries(bundle)) {
			if (part.type !== 'chunk' || part.name === 'worker') continue
			if (part.isEntry || part.moduleIds.some(id => FIELD.some(folder => id.startsWith(folder)))) take(name)
		}
		this.emitFile({ type: 'asset', fileName: 'field.json', source: JSON.stringify([...files].sort()) })
	},
})

/** The guide for staff, for the page that shows it, with its pictures. */
const guide = (): Plugin => ({
	name: 'sila-guide',
	generateBundle() {
		const text = fs.readFileSync(path.join(DOCS, 'staff.ar.md'), 'utf8')
		// One that is not there yet is made from what is built here.
		const pictures = picturesIn(text)
			.map(({ file }) => path.join(DOCS, file))
			.filter(file => fs.existsSync(file))
			.map(file => ({ name: path.basename(file), source: fs.readFileSync(file) }))
		const sizes = new Map(pictures.map(({ name, source }) => [name, webpSize(source)]))
		this.emitFile({ type: 'asset', fileName: 'guide.json', source: JSON.stringify(partsOf(text, sizes)) })
		for (const { name, source } of pictures)
			this.emitFile({ type: 'asset', fileName: `guide/${name}`, source })
	},
})

/*
 * Builds the desk into pb_hooks/desk/, which the server shows at `/desk/`: desk.js, whose address stays for PocketBase's
 * dashboard to find it, a file for each page that is fetched when somebody goes there, and the worker that opens the
 * desk without network.
 */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	base: '/desk/',
	plugins: [plain(), fieldCopy(), guide()],
	build: {
		outDir: path.join(import.meta.dirname, '../pb_hooks/desk'),
		emptyOutDir: true,
		target: 'es2022',
		// A face that is written into the code comes whether or not a letter of it is shown.
		assetsInlineLimit: file => (file.endsWith('.woff2') ? false : undefined),
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
