import type { Plugin } from 'vite'

/** Modules that the request form has, and the tracker only in what it brings later. */
const COPIED =
	/\/widgets\/(request-form\/|shared\/(form\/|send\.))|\/core\/(?!(text|luhn|spaced|progress|count|words\/case)\b)/

/**
 * Gives what the tracker brings later (`room*.ts`) copies of its own of the modules that the request form has too.
 * Shared with it they would be files of their own, and the form's first download 500 bytes more for everybody.
 */
export function roomApart(): Plugin {
	return {
		name: 'sila-room-apart',
		enforce: 'pre',
		async resolveId(source, importer, options) {
			if (!importer || !/\/tracker\/room|\?room$/.test(importer)) return null
			const found = await this.resolve(source, importer.replace('?room', ''), { ...options, skipSelf: true })
			return found && COPIED.test(found.id) ? { ...found, id: `${found.id}?room` } : found
		},
	}
}
