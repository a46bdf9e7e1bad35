import { fill } from '../../../core/language/text.ts'
import { checkFile, FILE_LIMITS, fileName, SNIFF_BYTES, sniff } from '../../../core/sending/files.ts'
import { documentOf, LIMITS, type Place, type Taken } from './limits.ts'
import type { ShownProblem } from './state.ts'

/* What a form fetches with the first file: reading, checking, and the words for what is not taken. */

/** Reads a chosen file and checks it. */
export async function readFile(file: File, { field, label, lang, already }: Place): Promise<Taken> {
	const refuse = async (code: ShownProblem['code']): Promise<Taken> => {
		const values = { file: file.name, field: label, ...LIMITS }
		if (code === 'file_count') return { problem: { field, code, values, kept: true } }
		const { fileWords } = await (lang === 'ar'
			? import('../../../core/language/words/files.ar.ts')
			: import('../../../core/language/words/files.en.ts'))
		const message = fill(fileWords[code as keyof typeof fileWords], values)
		return { problem: { field, code, values, message, kept: true } }
	}
	if (already >= LIMITS.max) return refuse('file_count')
	// Read whole: on phones a file can be gone by the time it is sent. One that cannot be read counts as empty.
	const part = file.size > FILE_LIMITS.bytes ? file.slice(0, SNIFF_BYTES) : file
	const head = new Uint8Array(await part.arrayBuffer().catch(() => new ArrayBuffer(0)))
	const chosen = { document: documentOf(field), name: file.name, size: head.length && file.size, head }
	const code = checkFile(chosen)
	return code ? refuse(code) : { chosen: { ...chosen, name: fileName(file.name, sniff(head)) } }
}
