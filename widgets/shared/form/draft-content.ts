import type { FormState } from './state.ts'

/* What of a form is its draft, and whether two are the same. */

/** All that a draft of this state would hold, to compare; empty while there is nothing to lose. */
export function content({ values, files, step, tried }: FormState): string {
	const given = answers(values)
	if (!given && files.length === 0) return ''
	return JSON.stringify([step, tried, given, filesOf(files)])
}

/** What is answered, to compare; empty where nothing is. */
export const answers = (values: FormState['values']): string =>
	Object.entries(values)
		.filter(([, value]) => value)
		.sort()
		.join('\n')

/** Files to compare, with what they are called where they went ahead: so they go on from where they stopped. */
export const filesOf = (files: FormState['files']): string =>
	JSON.stringify(files.map(({ document, name, size, upload }) => [document, name, size, upload]))

/** The secret code of a case is in nobody's storage. */
export const withoutCodes = (values: FormState['values']): FormState['values'] =>
	Object.fromEntries(Object.entries(values).filter(([name]) => !/code$/i.test(name)))
