import { english } from '../frame/counted.ts'
import type { SettingsWords } from './words.ts'

const cases = english('one case', '{n} cases')

export const words: SettingsWords = {
	settings: 'Settings',
	entries: {
		holidays: {
			title: 'Official holidays',
			about: 'Days that are no working days. Correct them once the Eid is announced.',
		},
		people: {
			title: 'Roles and absence',
			about:
				'Your roles, who holds which role, who is away and who stands in, and what waits for you to agree.',
		},
		officers: {
			title: 'Officers',
			about:
				'Who complaints and inquiries go to, who is told when something is late, who stands in for whom, and the periods of each association.',
		},
		texts: {
			title: 'Ready texts',
			about: 'Greetings, reasons and requests for documents, put in by one press on the page of a case.',
		},
		retention: {
			title: 'How long data are kept',
			about: 'How many months after a case has ended its data are erased, and what goes when.',
		},
		trail: {
			title: 'Audit, and who looked',
			about: 'What was done to cases, policies, accounts and the server, and who looked, and when.',
		},
		policies: {
			title: 'Policies',
			about:
				'What of the stored policies cannot be read and where, and what Sila offers for parts that you changed.',
		},
		site: {
			title: 'Address of the portal',
			about: 'The address in the links of e-mails, text messages and letters.',
		},
		backups: {
			title: 'Backups',
			about: 'When the data were last copied, when a restore was last tried, and what is missing.',
		},
		proof: {
			title: 'Silent check',
			about:
				'What makes it hard for programs to flood the public forms, without a question to anybody; it is switched off here.',
		},
		surveys: {
			title: 'Surveys and campaigns',
			about:
				'The questions of each survey, when a campaign opens and closes and for whom, and whether results are published.',
		},
	},
	administrator:
		'The text of policies and services, accounts of staff and mail are with the administrator, in the server console.',
	retention: {
		title: 'How long data are kept',
		hint: 'A request ends when it is closed, withdrawn, rejected or evaluated; a complaint when it is settled or closed; an inquiry when it is answered. After the period all that was written in it and about it is erased at night; its number, status and dates stay. 0: data are kept for ever.',
		forEver: 'Data are kept for ever: no period is set.',
		kept: 'The data of a case are kept for {months} after it has ended, and then erased.',
		months: english('one month', '{n} months'),
		planned: 'What will be erased: {cases}',
		plannedCases: cases,
		ask: 'How many months are data kept after a case has ended?',
		show: 'Show what goes, then save',
		wrong: 'Write the number of months as a number from 0 to 600.',
		saved: 'The period is saved.',
		tonight: 'The data of {cases} are erased in the coming night, for good.',
		noneTonight: 'No data are erased in the coming night.',
		later: 'The data of {cases} are erased after that, each on its day.',
		cases,
		yes: 'Yes, save the period',
		leave: 'Go back',
		number: 'Case number',
		night: 'in the coming night',
		more: 'And {cases} after these.',
	},
}
