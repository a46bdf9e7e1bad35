import type { CompensationWords } from './compensation.ts'

export const compensationWords: CompensationWords = {
	fields: {
		on: 'Day',
		harm: 'Harm',
		size: 'Size of the harm',
		causes: 'Its causes',
		members: 'Members of the committee',
		what: 'Text',
		amount: 'Amount',
		file: 'Document',
	},
	problems: {
		required: '“{field}” is needed.',
		day: '“{field}”: write a day of the calendar, like 2026-03-01.',
		hijri: '“{field}”: this is a Hijri day; write the Gregorian one, like 2026-03-01.',
		future: '“{field}”: this day has not come yet.',
		members:
			'“{field}”: each member has a name and the day of the approval, from the day of the minutes on. No minutes before every member approved them.',
		amount: '“{field}”: an amount above zero, of an agreement or a delivery only.',
		file: '“{field}”: attach the document itself, a PDF or a picture.',
	},
	needed: { agreement: 'Before a compensation is agreed:', delivery: 'Before a compensation is delivered:' },
	missing: {
		minutes: 'record the investigation minutes that every member approved.',
		ruling: 'record the court or final ruling that this complaint needs.',
		negotiation: 'record the negotiation with the complainant.',
		agreement: 'record the agreed compensation.',
	},
	refused: {
		kind: 'Only a complaint can have a compensation.',
		association: 'The policy of this association has no compensation.',
		erased: 'The data of this complaint were erased, and nothing is written into it.',
	},
	final:
		'Records of a compensation are neither changed nor deleted. Where one is wrong, record what is right after it.',
}
