import { type AttachedFile, checkFile, FILE_LIMITS } from './files.ts'
import { type Problem, TEXT_LIMITS } from './problems.ts'

/** How many messages an applicant may write about one case within an hour. */
export const MESSAGES_AN_HOUR = 5

/** Everything that is wrong with a message; empty when it can be accepted. Fields are `text` and `files`. */
export function checkMessage(text: string, files: Omit<AttachedFile, 'document'>[]): Problem[] {
	const problems: Problem[] = []
	const max = TEXT_LIMITS.paragraph
	if (!text) problems.push({ field: 'text', code: 'required' })
	if (text.length > max) problems.push({ field: 'text', code: 'too_long', values: { max } })
	for (const file of files) {
		const code = checkFile(file)
		const values = { file: file.name, mb: FILE_LIMITS.bytes / 1024 / 1024 }
		if (code) problems.push({ field: 'files', code, values })
	}
	if (files.length > FILE_LIMITS.count) {
		problems.push({ field: 'files', code: 'file_count', values: { max: FILE_LIMITS.count } })
	}
	return problems
}
