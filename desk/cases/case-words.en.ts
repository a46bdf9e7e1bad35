import type { CaseWords } from './case-words.ts'

export const words: CaseWords = {
	doubts: 'The applicant was not sure of this. Check with them:',
	referredBy: 'Officially referred by {source}',
	referralNumber: 'letter no.',
	unproven:
		'The sender’s browser did not make the check that the form asks for. It may be one without JavaScript, or a program: see whether somebody wrote it.',
	contact: {
		title: 'Agreed means of contact',
		notYet:
			'No means was agreed on yet, so nothing is sent: their notifications become tasks, and one of you tells them.',
		anonymous:
			'A complaint without a name: nobody knows whose it is, and the messages here are the only way to them. They read them on the tracking page, with their number and code.',
		byPage: 'They left no means of contact: they read the answer and the messages on the tracking page.',
		inEnglish: 'Written in English.',
		discreet: 'Discreet notifications',
		discreetOn:
			'Others may see what reaches them: their notifications name neither the association nor the service nor what it is about, so do not name them to anybody else who answers. Change this only if they ask for it.',
		discreetOff:
			'Their notifications name the association and what they are about. Tick this if they say that others may see them.',
		reach: 'Reach them, and the next step',
		write: 'Write',
	},
	letterHidden: 'The text is not shown to your role.',
	files: {
		title: 'Files',
		file: 'File',
		fresh: 'New',
		hidden: 'Files are not shown to your role at this status.',
	},
	print: { act: 'Print', association: 'Association', printed: 'Printed' },
	tools: { title: 'Staff tools of the policy', policy: 'Open the policy' },
	told: 'Notifications',
	history: {
		from: 'From “{from}” to',
		to: '“{to}”',
		compensation: 'Recorded for the compensation: {kind}',
		givenTo: 'Given to',
		givenFrom: 'it was with',
		left: 'Left to nobody',
	},
	recorded: { title: 'What staff recorded', minutes: 'Minutes {n}' },
	gone: 'The change is recorded under your name. The case has gone on to whoever works on it next, and is no longer among what you see.',
	erased: {
		title: 'The data were erased',
		at: 'The system erased them on',
		unknown: '. Nobody knows who {owner} was, and nothing more is written here.',
		stays: 'This is what is left:',
		association: 'Association',
		service: 'Service',
		kind: 'Kind',
		status: 'Status',
		since: 'Since',
	},
	form: {
		title: 'Form and policy',
		version: 'Version of the form',
		issued: 'Issued on',
		now: 'Now',
		replaced: 'A newer version took its place on',
		current: 'The version in use',
		policy: 'Policy',
	},
}
