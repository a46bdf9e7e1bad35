import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { copiesApart } from './apart.ts'
import { leanLit } from './lean-lit.ts'
import { minifyWidgets } from './minify.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const { version } = JSON.parse(readFileSync(at('../package.json'), 'utf8'))

/*
 * Builds `sila.js`, the loader, whose address never changes, and beside it a folder of this version's files,
 * which never change: each has its content's hash in its name.
 */
export default defineConfig({
	root: at('.'),
	publicDir: false,
	plugins: [leanLit(), copiesApart(), minifyWidgets(), licence()],
	build: {
		outDir: at('../.sila/widgets'),
		emptyOutDir: true,
		target: 'es2022',
		// Terser and then Rolldown's own, below: 170 bytes less than either alone. Nothing here reads a function's `length`.
		minify: 'terser',
		terserOptions: {
			module: true,
			compress: { ecma: 2020, keep_fargs: false, passes: 3, unsafe_arrows: true, unsafe_methods: true },
		},
		// A library's chunks are imported as they are; an application's carry a preload helper of 600 bytes.
		lib: { entry: at('sila.ts'), formats: ['es'] },
		rolldownOptions: {
			output: {
				minify: true,
				comments: { annotation: false, jsdoc: false, legal: false },
				entryFileNames: '[name].js',
				// Letters and digits that the code is full of anyway: they compress.
				hashCharacters: 'base36',
				chunkFileNames: `${version}/[name]-[hash:6].js`,
				// What more than one element needs, Lit above all, is one file.
				codeSplitting: {
					groups: [
						{
							name: 'shared',
							test: /node_modules|widgets.shared.(element|base|api)|core.(language.(text|spaced)|case.luhn)/,
						},
					],
				},
			},
		},
	},
})

/** Comments are left out of what is built; Lit's licence asks to go with it, so it stands beside. */
function licence(): Plugin {
	return {
		name: 'sila-licence',
		generateBundle() {
			const source = readFileSync(at('../node_modules/lit/LICENSE'))
			this.emitFile({ type: 'asset', fileName: `${version}/lit-LICENSE.txt`, source })
		},
	}
}
