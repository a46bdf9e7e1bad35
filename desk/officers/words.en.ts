import type { OfficerWords } from './words.ts'

export const words: OfficerWords = {
	hint: 'Who complaints and inquiries go to, who is told when something is late, and who stands in for whom. Each field of the form explains itself.',
	comes: 'Receives',
	comma: ', ',
	publishedNamed: 'on the contact page, by name',
	published: 'on the contact page, without the name',
	unpublished: 'not on the contact page',
	unreached: 'No telephone and no e-mail: what there is to tell becomes a task for a colleague.',
	noAccount:
		'No account at the desk. If there is one, choose it: complaints about this person are kept from it.',
	change: 'Change',
	remove: 'Remove',
	removeAsk:
		'Remove {name} from the officers? Nothing reaches them any more, and they are no longer on the contact page. Open complaints and inquiries that they hold stay with them until given to somebody else.',
	removeYes: 'Yes, remove',
	add: 'Add an officer',
	at: 'at',
	noFollowUp: 'Nobody is written down for the follow-up unit: no complaint reaches anybody by itself.',
	noManagement:
		'Nobody is written down for senior management: nobody is told when something is late or a complaint is escalated.',
	nonePublished: 'Nobody is on the contact page of the portal.',
	periods: 'Periods that the association set itself',
	noPeriod: 'none',
	changePeriods: 'Change the periods',
	setPeriods: 'Set periods',
	hints: {
		name: 'As colleagues know this person. Published only if you choose so.',
		role: 'Senior management is told of every case that is late.',
		title_ar: 'The title that beneficiaries know. May be left out.',
		email: 'By which the system tells what there is to tell; where there is none, colleagues do.',
		account:
			'By it the system knows who this is: complaints about this person are kept from it. It is chosen by itself where the e-mail is that of an account.',
		phone: 'Such as 0501234567.',
		categories_ar: 'One a line. Empty: all.',
		categories_en: 'The same in English, line by line.',
		fields_ar: 'One a line. Empty: all.',
		fields_en: 'The same in English, line by line.',
		hours_ar: 'When people find them, such as Sunday to Thursday from 8 to 2.',
		published:
			'With title, number, e-mail and hours. It is published at once, as is each later change, and somebody else looks at it in Content.',
		show_name: 'Ask them first.',
		away: 'The substitute is told instead.',
		substitute: 'Who stands in, of the same association.',
		complaint_acknowledge_days:
			'Within how many working days you confirm that a complaint was read. 0: none.',
		complaint_settle_days:
			'Within how many working days a complaint is settled or closed. What takes longer reaches senior management by itself. 0: none.',
		reopen_days:
			'For how many days after a complaint was closed or settled it can be reopened. 0: at any time.',
		inquiry_answer_days: 'Within how many working days an inquiry is answered. 0: none.',
		target_days:
			'Your own target for a reply, in working days from when a request is complete, where the policy sets none. Applicants do not see it. 0: none.',
	},
}
