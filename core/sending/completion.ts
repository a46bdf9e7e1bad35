import type { ChecklistEntry } from '../case/process.ts'
import type { Service } from '../policy/association.ts'
import { type AttachedFile, checkFiles, FILE_LIMITS } from './files.ts'
import { type Problem, TEXT_LIMITS } from './problems.ts'

/**
 * Everything that is wrong with what an applicant sends to complete a request; empty when it can be accepted.
 * `kept` is how many files the case has already. Fields are `answer`, `documents` and `documents.<id>`.
 */
export function checkCompletion(
	service: Pick<Service, 'documents'>,
	answer: string,
	files: AttachedFile[],
	kept: number,
): Problem[] {
	if (!answer && files.length === 0) return [{ field: 'answer', code: 'nothing_sent' }]
	const most = Math.max(0, Math.min(FILE_LIMITS.count, FILE_LIMITS.inCase - kept))
	return [...checkText('answer', answer), ...checkFiles(service, files, most)]
}

/** What is wrong with words that an applicant may add to a step; none are no problem. */
export function checkText(field: 'answer' | 'reason', text: string): Problem[] {
	const max = TEXT_LIMITS.paragraph
	return text.length > max ? [{ field, code: 'too_long', values: { max } }] : []
}

/**
 * The checklist once files were sent: their documents are present again, and a note about an earlier file goes with
 * what it was about. Whether they are right is for staff to check; which files are new, each file's time tells.
 */
export function completedChecklist(
	checklist: ChecklistEntry[],
	files: Pick<AttachedFile, 'document'>[],
): ChecklistEntry[] {
	return checklist.map(entry =>
		files.some(file => file.document === entry.document)
			? { document: entry.document, state: 'present', note: '' }
			: entry,
	)
}
