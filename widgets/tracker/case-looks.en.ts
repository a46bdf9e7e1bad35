import type { CaseLooksWords } from './case-looks.ts'

export const words: CaseLooksWords = {
	none: 'Nobody at the association has looked yet.',
	opened: '{function}, on {date}',
	hint: 'This is what the record of who looked says: in which function, and on which day, without names of staff. The latest first, twenty at most.',
	functions: {
		reception: 'Beneficiary relations',
		research: 'Social researcher',
		committee: 'Research committee',
		follow_up: 'Follow-up unit',
		contact: 'Contact officer',
		delegate: 'Branch delegate',
		management: 'Senior management',
		content: 'Content editor',
		auditor: 'Auditor',
		assigned: 'Those it is assigned to',
		administrator: 'Administrator of the system',
	},
}
