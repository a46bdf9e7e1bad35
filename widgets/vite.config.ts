import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { codeSplitting } from './files.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const { version } = JSON.parse(readFileSync(at('../package.json'), 'utf8'))

/*
 * Builds `sila.js`, the loader, whose address never changes, and beside it a folder of this version's files,
 * which never change: each has its content's hash in its name.
 */
export default defineConfig({
	root: at('.'),
	publicDir: false,
	plugins: [licence()],
	build: {
		outDir: at('../.sila/widgets'),
		emptyOutDir: true,
		target: 'es2022',
		// A library's chunks are imported as they are; an application's carry a preload helper of 600 bytes.
		lib: { entry: at('sila.ts'), formats: ['es'] },
		rolldownOptions: {
			output: {
				// Vite leaves the white space in a library; this is for browsers as it is.
				minify: true,
				comments: { legal: false },
				entryFileNames: '[name].js',
				chunkFileNames: ({ name, facadeModuleId }) =>
					`${version}/${readable(name, facadeModuleId)}-[hash].js`,
				codeSplitting,
			},
		},
	},
})

/** Words are called by the element that says them: `request-form.ar` instead of one of many `words.ar`. */
const readable = (name: string, module: string | null | undefined): string =>
	name.replace(/^words(?=\.)/, path.basename(path.dirname(module ?? '')))

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
