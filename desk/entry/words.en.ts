import { LIMITS } from '../../ui/form/limits.ts'
import type { EntryWords } from './words.ts'

const DISCREET = 'Could somebody else see what reaches them?'
const common = { association: 'Association', channel: 'The channel it came by' }
const matter = {
	...common,
	anonymous: 'Do they give their name?',
	wants: 'What do they want?',
	text: 'The question, offer or objection in their words',
	concerns: 'Reference of the request whose decision they object to',
	files: 'Files',
	contactMeans: 'How shall we reach them?',
	discreet: DISCREET,
}
/** What is wrong with an objection, as staff can mend it. */
const objection = {
	'concerns reference':
		'Reference of the request: write the nine digits of a request at this association, as on its receipt.',
	'concerns not_now':
		'There can be no objection under this reference now: this association has no such request, or it was not refused, or one is open already.',
}
const changed =
	'This had arrived before. What is stored is the first version, without what you changed since: open it and check.'
const waits = 'What you wrote now is not stored yet, and is still here.'

export const words: EntryWords = {
	kinds: 'What are you writing down?',
	pages: {
		request: {
			tab: 'New request',
			title: 'New request for a beneficiary',
			lead: 'For somebody who came in person, called, wrote or came another way. The questions are those of the portal’s form, and they get a reference and a code to follow it with.',
			store: 'Store the request',
			unsaved: 'This request is not stored yet.',
			unsure:
				'No answer came from the server. Check the connection and press “Store the request” again: what you wrote is still here, and it will not be stored twice.',
			another: {
				asked: 'A request was stored from here before, and it says something else. Is this another request?',
				waits,
				another: 'Yes, store it as another request',
				same: 'No, it is the same request',
				kept: 'The first request is kept as it was stored: open it from the list and correct it there. To see its two numbers here, write it again as it was and store it.',
			},
			receipt: {
				title: 'The request is stored',
				once: 'Print the receipt or read out both numbers before you leave.',
				changed:
					'This request had arrived before. What is stored is its first version, without what you changed since: open the request and check.',
				handed: 'The applicant has both numbers',
				open: 'Open the request',
				again: 'Another new request',
			},
		},
		complaint: {
			tab: 'New complaint',
			title: 'New complaint for somebody',
			lead: 'For somebody who complained by phone, fax, a visit or another way. The questions are those of the portal’s form, and they get a reference and a code to follow it with.',
			store: 'Store the complaint',
			unsaved: 'This complaint is not stored yet.',
			unsure:
				'No answer came from the server. Check the connection and press “Store the complaint” again: what you wrote is still here, and it will not be stored twice.',
			another: {
				asked:
					'A complaint was stored from here before, and it says something else. Is this another complaint?',
				waits,
				another: 'Yes, store it as another complaint',
				same: 'No, it is the same complaint',
				kept: 'The first complaint is kept as it was stored: open it from the list and correct it there. To see its two numbers here, write it again as it was and store it.',
			},
			receipt: {
				title: 'The complaint is stored',
				once: 'Print the receipt or read out both numbers before you leave.',
				changed,
				handed: 'They have both numbers',
				open: 'Open the complaint',
				again: 'Another new complaint',
			},
		},
		inquiry: {
			tab: 'New inquiry',
			title: 'New inquiry for somebody',
			lead: 'For somebody who asked, or offered to help, by phone, fax, a visit or another way. They get a reference and a code to read the answer with.',
			store: 'Store the inquiry',
			unsaved: 'This inquiry is not stored yet.',
			unsure:
				'No answer came from the server. Check the connection and press “Store the inquiry” again: what you wrote is still here, and it will not be stored twice.',
			another: {
				asked: 'An inquiry was stored from here before, and it says something else. Is this another inquiry?',
				waits,
				another: 'Yes, store it as another inquiry',
				same: 'No, it is the same inquiry',
				kept: 'The first inquiry is kept as it was stored: open it from the list and correct it there. To see its two numbers here, write it again as it was and store it.',
			},
			receipt: {
				title: 'The inquiry is stored',
				once: 'Print the receipt or read out both numbers before you leave.',
				changed,
				handed: 'They have both numbers',
				open: 'Open the inquiry',
				again: 'Another new inquiry',
			},
		},
	},
	referred: {
		once: 'This case came by a referral: give the two numbers to nobody but the person it is about, since whoever has them can read it. If the person is not reached yet, print the receipt and keep it locked away until you hand it over.',
		handed: 'The person has both numbers, or they are kept for them',
	},
	onlyWay: 'The two numbers are their only way to the answer.',
	resumed: 'This is what you began and have not stored yet.',
	storing: 'Storing…',
	mend: 'Something still needs to be put right:',
	clear: 'Clear and begin again',
	clearQuestion: 'All that you wrote on this page will be cleared. Begin again?',
	goBack: 'Go back',
	stays: 'What you wrote stays here until you come back, unless you close the tab or sign out.',
	notHanded: 'The secret code is not shown after this page. Do they have both numbers?',
	controls: {
		optional: '(optional)',
		choose: 'Choose',
		add: 'Add a file',
		remove: 'Remove',
		limits: `PDF, or a JPG or PNG picture, up to ${LIMITS.mb} MB a file and ${LIMITS.max} files. Photograph or scan what is on paper.`,
		lost: 'The server cannot be reached. Check the connection and try again.',
	},
	fields: {
		request: {
			...common,
			service: 'Service',
			contactMeans: matter.contactMeans,
			discreet: DISCREET,
		},
		complaint: matter,
		inquiry: matter,
	},
	said: {
		request: {
			association: 'Choose the association.',
			service: 'Choose the service they ask for.',
			served: 'Ask them: who is the request for?',
			declared: 'Read the declaration out, then tick that they made it.',
			signature: 'Write the applicant’s full name as the signature, as you wrote it above.',
		},
		complaint: objection,
		inquiry: objection,
	},
	request: {
		origin: 'The request',
		service: 'Service:',
		closed: 'It is not taken here',
		closedWhy: 'This service takes no new requests now. The administrator opens it in the server console.',
		conditions: 'Conditions',
		unsure: 'The request is stored, and this condition is checked when it is reviewed.',
		need: 'What they need',
		documents: 'Documents',
		later: 'Comes later',
		orLater: 'If the person does not have it now, tick “{later}” beneath it.',
		laterHint:
			'The request is stored as one that needs completion, and the person is told what is missing. The days of the reply begin once it is complete, as always.',
		person: 'Applicant',
		referredPerson: 'The person it is about',
		referredNote:
			'Write what the letter says of them, and leave out what it does not. Choose no means of contact before you have agreed on it with them: whoever they must be safe from could see the message.',
		personNote:
			'Tell them before you ask: their data is written down only to study and answer their request, the staff of {association} with an account here can see it, and they may ask for a copy, a correction or its erasure.',
		noMeans: 'No means is agreed on yet',
		discreetHint:
			'Ask them. With “Yes” their notices name neither the association nor the service nor the kind of case: “You have an update”, and a link that opens with their code only.',
		discreetly: { yes: 'Yes', no: 'No, only they do' },
		readOut: 'Read out what you wrote, then this declaration:',
		declared: 'The applicant declared this before me, or in what they sent',
		signatureHint:
			'Their full name as above, once they have signed or agreed to have it written as signature.',
		self: 'For the applicant',
		other: 'For somebody else, on whose behalf they ask',
		otherNote:
			'Conditions, need and identity number are the beneficiary’s, not of the one who asks for them.',
		referralOnly:
			'This service opens a case by an official referral only. Say to who reports it by themselves: “{text}”',
		referralAsked: 'Has the letter of referral come?',
		referralYes: 'Yes, and it stands in place of their declaration',
		referralNo: 'No, they ask and declare by themselves',
	},
	matter: {
		origin: 'Where it came from',
		complaint: 'The complaint',
		inquiry: 'The inquiry',
		verbatim: 'In their own words, as they said them.',
		noDay: 'Leave it empty if no day is known.',
		concerns: 'The request it is about',
		concernsHint:
			'Where it is about a request of theirs: both numbers of its receipt. Else leave them empty.',
		whom: {
			title: 'Whom it is about',
			note: 'Ask this before anybody hears of the complaint; they need not answer. Whoever they name, and whoever stands in for them, is neither given the complaint nor told of it.',
			officersHint: 'Of the published officers. Several can be chosen.',
			wordsHint:
				'As they said it, where it is none of these. Senior management decides who is meant, before the complaint is given to anybody.',
			unitHint: 'If they ask that the unit which usually looks into complaints does not.',
		},
		complainant: 'Who complains',
		inquirer: 'Who asks',
		named: 'Yes, they give it',
		nameless: 'No, a complaint without a name',
		namelessNote:
			'Nothing is kept about them, and nobody writes their name anywhere. They follow it with the two numbers alone.',
		note: 'Tell them before you ask: their data is written down only to answer them, and the staff of {association} with an account here can see it.',
		noMeans: 'None: they read the answer on the tracking page',
	},
	receipt: {
		never: 'The secret code is not shown after this page.',
		print: 'Print the receipt',
		dictate: 'Read it out',
		dictation:
			'Read the groups from left to right, stop after each until it is written down, then have it read back to you.',
		copy: 'Copy both numbers',
		copied: 'Both numbers are copied.',
		notCopied: 'They could not be copied. Select and copy them yourself.',
	},
}
