import type { OfficeWords } from './offices.ts'

export const officeWords: OfficeWords = {
	reception: 'Beneficiary relations (reception)',
	research: 'Social researcher',
	committee: 'Research committee or competent unit',
	follow_up: 'Follow-up unit',
	contact: 'Contact officer',
	delegate: 'Branch delegate',
	management: 'Senior management',
	content: 'Content editor',
	auditor: 'Auditor',
}
