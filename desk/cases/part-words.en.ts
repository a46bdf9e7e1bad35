import type { PartWords } from './part-words.ts'

export const words: PartWords = {
	comma: ', ',
	onBehalfOf: 'for',
	unnamed: { complaint: 'Complaint without a name', inquiry: 'Inquiry without a name' },
	hidden: 'Name not shown to your role',
	unproven: 'No silent check',
	target: { 'due-soon': 'Own target soon', overdue: 'Own target passed' },
	complaint: { 'due-soon': 'Due soon', overdue: 'Overdue' },
}
