import type { Plugin } from 'vite'

/** Modules that the request form has too, and that are not brought later by all forms alike. */
const COPIED =
	/\/widgets\/(request-form\/|shared\/(form\/(?!draft)|send\.))|\/core\/(?!(language\/(text|spaced|count|words\/case)|case\/luhn|policy\/progress)\b)/

/** Whose copies they are, by who imports: what the tracker brings later, and each other form. */
const APART = [
	['room', /\/tracker\/room|\?room$/],
	['complaint', /\/complaint-form\/|\?complaint$/],
	['survey', /\/satisfaction-survey\/|\?survey$/],
	['inquiry', /\/inquiry-form\/|\?inquiry$/],
] as const

/**
 * Gives what the tracker brings later (`room*.ts`) and the other forms copies of their own of the modules that the
 * request form has too. Shared with it they would be files of their own, and the form's first download 500 bytes more
 * for everybody.
 */
export function copiesApart(): Plugin {
	return {
		name: 'sila-copies-apart',
		enforce: 'pre',
		async resolveId(source, importer, options) {
			const name = importer && APART.find(([, importers]) => importers.test(importer))?.[0]
			if (!name) return null
			const from = importer.replace(`?${name}`, '')
			const found = await this.resolve(source, from, { ...options, skipSelf: true })
			return found && COPIED.test(found.id) ? { ...found, id: `${found.id}?${name}` } : found
		},
	}
}
