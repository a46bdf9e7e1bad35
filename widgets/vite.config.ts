import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const { version } = JSON.parse(readFileSync(at('../package.json'), 'utf8'))

/** Whether a module is one of these files, or in one of these folders, from the root of the repository. */
const among =
	(...places: string[]) =>
	(module: string) =>
		places.some(place => module.includes(`/${place}`))

/*
 * What several elements have in common is in a few files, so that a page with two downloads it once, and each element
 * asks for a handful of files at the same time: its own, its words, and of these as many as it needs.
 */

/** The form machine, with the checks that are the same in every form. */
const form = among(
	'widgets/shared/form/',
	'core/sending/problems.ts',
	'core/sending/contact.ts',
	'core/sending/files.ts',
	'core/sending/text.ts',
	'core/sending/letter-parts.ts',
	'core/case/message.ts',
	'core/api/complaints.ts',
)
/** What every element has: Lit, the element itself with its look, and the small things of core that most of them use. */
const base = among(
	'node_modules/',
	'widgets/shared/',
	'core/language/',
	'core/policy/progress.ts',
	'core/time/clock.ts',
	'core/case/luhn.ts',
	'core/case/reference.ts',
)
/** What is brought by itself, when it is needed. */
const later = among('widgets/shared/form/draft', 'widgets/shared/words/common.', 'core/language/words/')

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
				codeSplitting: {
					groups: [
						// Each takes with it what it imports and none before it has.
						{ name: 'base', test: module => base(module) && !form(module) && !later(module) },
						{ name: 'form', test: module => form(module) && !later(module) },
					],
				},
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
