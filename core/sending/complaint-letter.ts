import { fill } from '../language/text.ts'
import type { ComplaintFormWords } from '../language/words/complaint.ts'
import type { CommonWords } from '../language/words/request.ts'
import type { ComplaintSubmission } from './complaint.ts'
import type { LetterPart } from './letter.ts'
import { attached, person, shown } from './letter-parts.ts'

/**
 * A complaint as it is read before it is sent, and by staff afterwards: labels and answers, nothing coded. `field` of
 * each line leads back to its question. The day comes as `happenedOn` has it: who calls writes it as people do.
 * `whom`: what it says of whom it is about (complaint-whom.ts).
 */
export function complaintLetter(
	complaint: ComplaintSubmission,
	files: { name: string }[],
	words: ComplaintFormWords,
	common: CommonWords,
	whom?: LetterPart,
): LetterPart[] {
	const line = (field: keyof ComplaintFormWords['fields'], value: string) => ({
		field,
		label: words.fields[field],
		value,
	})
	const { about, happened, happenedOn, wants, anonymous } = complaint
	return shown([
		{
			heading: words.name,
			lines: [
				line('about', about && words.topics[about]),
				line('happened', happened),
				line('happenedOn', happenedOn),
				line('wants', wants),
				line('concernsReference', concerned(complaint, words)),
			],
		},
		...(whom ? [whom] : []),
		attached(files, common),
		anonymous
			? { heading: words.sender, lines: [line('anonymous', words.anonymous)] }
			: person(complaint, words.sender, common),
	])
}

/** The reference of the case it concerns; without its code nobody has proved to be its applicant. */
const concerned = (
	{ concernsReference, concernsCode }: ComplaintSubmission,
	{ unproven }: ComplaintFormWords,
): string =>
	concernsReference && !concernsCode ? fill(unproven, { reference: concernsReference }) : concernsReference
