import { officeWords } from './offices.en.ts'
import type { RoleWords } from './roles.ts'

export const roleWords: RoleWords = {
	reception: {
		name: officeWords.reception,
		does: 'Receives requests, writes them down, checks that they are complete and sees to their delivery; sees identity numbers and files until the decision.',
	},
	research: {
		name: officeWords.research,
		does: 'Sees requests with their files, studies them and writes a recommendation.',
	},
	committee: {
		name: officeWords.committee,
		does: 'Sees requests that are complete or studied, and decides on them.',
	},
	follow_up: {
		name: officeWords.follow_up,
		does: 'Sees complaints, works on them and proposes settlements, but for those about oneself.',
	},
	contact: { name: officeWords.contact, does: 'Answers inquiries.' },
	delegate: {
		name: officeWords.delegate,
		does: 'Writes down for people at the branch, and sees those own entries alone.',
	},
	management: {
		name: officeWords.management,
		does: 'Sees how work goes and what is late, escalated complaints and those without a name, identity numbers and files with a reason that is written down; agrees to roles, and sets periods and holidays.',
	},
	content: { name: officeWords.content, does: 'Prepares what is published, and sees no requests.' },
	auditor: {
		name: officeWords.auditor,
		does: 'Reads the records, figures and roles, and sees no names of applicants.',
	},
	confidential: {
		name: 'Named for confidential complaints',
		does: 'See confidential complaints and work on them; nobody else does. From the follow-up unit or senior management.',
	},
	protection: {
		name: 'Named for protection cases',
		does: 'See protection cases and work on them; nobody else does. From research, the committee or senior management.',
	},
}
