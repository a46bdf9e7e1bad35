import type { TaskWords } from './words.ts'

export const words: TaskWords = {
	title: 'Tasks',
	refresh: 'Refresh',
	more: 'Show more',
	lists: {
		tasks: { title: 'For you to tell', empty: 'Nobody waits for a call or a letter.' },
		troubled: {
			title: 'Notifications that did not arrive, or may not have',
			empty: 'All that was sent arrived.',
		},
		erasures: { title: 'Requests to erase data', empty: 'No request for erasure waits for a decision.' },
		copies: { title: 'Requests for a copy of the data', empty: 'No copy waits to be handed over.' },
		wanted: {
			title: 'They want to be contacted',
			empty: 'Nobody has asked to be contacted after an evaluation.',
		},
	},
	lastDay: 'Last day for the decision',
	late: 'The day has passed',
	lastDayOfCopy: 'Last day to hand it over',
	openToHandOver: 'Open the case to hand it over',
	openToDecide: 'Open the case to decide',
	direct: 'Tell them directly',
	ask: {
		done: 'Were they told? That is recorded under your name, and the number or address goes from this notification.',
		queued: 'It may have arrived before; sent now, it may arrive twice. Send it again?',
	},
	yes: { done: 'Yes, they were told', queued: 'Yes, send it' },
	askAll:
		'Were they told all of it? That is recorded under your name, and the number or address goes from these notifications.',
	askChosen:
		'Was everybody who is selected told all that waits for them? That is recorded under your name, and numbers and addresses go from their notifications.',
	older: 'Also waiting: {number}',
	whatsapp: 'WhatsApp, without the association’s name',
	choose: 'Select with others',
	toldChosen: 'All of them were told',
	settled: {
		done: 'It is recorded under your name that they were told.',
		queued: 'It is back in the queue and goes within a minute.',
	},
	discreetly: {
		said: 'Discreet: first make sure that you speak to the person. Name neither the association nor the service nor why you call to anybody else, and leave no message.',
		sent: 'Discreet: pass the text on as it is, from a number, an e-mail address or an envelope that does not name the association, and add nothing.',
	},
	toSay: 'What to say:',
	text: 'Text of the notification',
	done: 'Done',
	again: 'Send it again',
	toldIt: 'I told them',
	toPrint: 'Page for printing',
	contacted: 'It is recorded under your name that they were contacted.',
	wanted: 'Asked to be contacted',
	points: '{points} of 5, {rating}',
	note: 'What came of it',
	noteHint: '(optional, for staff alone)',
	openToContact: 'Open the case to contact them',
	contact: 'They were contacted',
	letter: 'Letter',
	noSite: 'There is a link in this letter, and the address of the portal is not set yet.',
	setSite: 'Set it',
	thenPrint: 'then print the letter.',
	print: 'Print',
	printAll: 'Print all ({number})',
	printChosen: 'Their letters for printing ({number})',
	noLink: '[The link: the address of the portal is not set yet]',
	why: {
		codes: {
			'no-connection':
				'The server that sends could not be reached. If it happens again, tell the administrator.',
			'broken-off': 'The connection broke while it was sent, so it may have arrived.',
			'no-answer': 'The server that sends did not answer for a long time, so it may have arrived.',
			stopped: 'The system stopped while it was sent, so it may have arrived.',
			'no-site':
				'There is a link in it, so it waits for the address of the portal, which is set in the settings.',
			'smtp-settings':
				'The system and the mail server did not agree on how to connect. Check the mail settings.',
		},
		mail: {
			address: 'The mail server refused the address. Most likely it is wrong or no longer used.',
			full: 'The mail server refused the message. Most likely the mailbox is full.',
			entry: 'The mail server did not let the system in. Check the mail settings.',
			later: 'The mail server put it off, until there were no more tries.',
			refused: 'The mail server refused the message.',
		},
		sms: {
			entry: 'The SMS service did not let the system in. Check its settings.',
			silent: 'The SMS service did not answer, so the message may have arrived.',
			busy: 'The SMS service is busy or down, and there were no more tries.',
			refused: 'The SMS service refused the message. Most likely the number is wrong.',
		},
		unknown: 'Nobody knows why.',
	},
}
