import { formWords } from '../shared/words/common.en.ts'
import type { OpenCaseWords } from './open-case.words.ts'

export const words: OpenCaseWords = {
	form: formWords,
	fields: { text: 'Your message', files: 'Attachments', answer: 'Your answer', reason: 'Reason' },
	optional: '(optional)',
	limits:
		'PDF files, or JPG or PNG pictures; up to {max} files, each up to {mb} MB. A large photo is made smaller on your device.',
	add: 'Attach a file',
	remove: 'Remove',
	send: 'Send',
	sending: 'Sending… {percent}%',
	lost: 'No answer came back. What you wrote is still here; check your connection and send again. It will not be stored twice.',
	server: 'Something failed on our side. What you wrote is still here; try again in a while.',
	nothingSent: 'Attach what was asked for or write an answer, then send.',
	first:
		'What you sent the first time had arrived, and that is what is stored. What you changed afterwards was not sent; it is in the message box.',
	kept: 'What you wrote is in the message box, and was not sent.',
	retry: 'Try again',

	reason: 'Reasons of the decision',

	path: 'What has happened so far',
	ownFiles: 'Files you sent',
	looks: 'Who has seen your request',
	onward: {
		title: 'What can you do now?',
		object: 'Object to the decision',
		objectMeans:
			'Write why you think the decision is not right. Somebody who took no part in it will look into your objection, and you can follow it with a new reference and the same code. You need not give your name or details again.',
		objectSend: 'Send the objection',
		objectionSent: 'Your objection has reached the association.',
		objected: 'You objected to this decision. The reference of your objection:',
		entered: 'The association wrote down an objection to this decision on {date}.',
		enteredOpen:
			'It has not been answered yet. Somebody who took no part in the decision is looking into it.',
		enteredAnswered: 'It was answered on {date}.',
		enteredClosed: 'It was closed on {date}.',
		enteredFollow:
			'To read it and its answer, use its own reference and code, which were given to whoever made it.',
		request: 'This is an objection to the decision on the request',
		open: 'Open it',
		unsent: 'You wrote something here and have not sent it. Send it or clear it first.',
		write: 'Write to the association about this from here',
		ask: 'Send another inquiry',
		complain: 'Make a complaint',
		again: 'Apply for this service again',
		other: 'Another service of the association:',
		elsewhere: 'Look for a service of another association',
	},
	keeping: {
		title: 'What stays on this device',
		tab: 'This page stays open for you, with what you wrote in it, until you leave it or close this tab.',
		until:
			'This device remembers your reference, its code and what you wrote until {date}. It forgets them when you leave or untick the box.',
		sensitive:
			'For your privacy, nothing on this page stays on the device. If you close or reload it, you will need the reference and the code again, and what you have not sent is lost.',
		unable:
			'Your browser keeps nothing of this page. If you close or reload it, you will need the reference and the code again, and what you have not sent is lost.',
		remember: 'Remember my reference and its code on this device for {days} days',
		rememberHint: 'Not if others use this device: whoever opens the tracking page would see all of this.',
		refused: 'Your browser would not keep the number. Keep your receipt.',
		leave: 'Leave',
		unsent: 'You wrote something and have not sent it. It will be lost if you leave.',
		leaveYes: 'Yes, leave',
	},

	messages: 'Messages',
	noMessages: 'No messages yet. You can write to the association about your request from here.',
	loading: 'Loading the messages…',
	you: 'You',
	association: 'The association',
	read: 'Seen by the association',
	file: 'Download the file {file}',
	write: 'Write to the association',
	sent: 'Your message has reached the association.',

	complete: 'Complete your request',
	missing: 'What the association asks for',
	documents: { missing: 'Not received yet', returned: 'Returned to you' },
	completeHint: 'Attach what is asked for, write your answer, or both. Your request is then checked again.',
	completeSend: 'Send what is missing',
	completed: 'What you sent has arrived, and your request is being checked again.',

	more: 'What else you can do',
	contact: 'Correct your contact details',
	contactHint:
		'The association will use these from now on. What you declared in your request stays as it is.',
	contactSend: 'Save contact details',
	contactDone: 'Your contact details were saved.',

	copy: 'A copy of everything held about you',
	copyHint:
		'Your request, your messages and what happened to it. Think before you open it on a device that others use.',
	copySave: 'Download the data file (JSON)',
	copyShow: 'Show a copy to read and print',
	print: 'Print',
	copied: {
		made: 'This copy was made on {date}',
		letter: 'The request as it was sent',
		contact: 'Contact details now',
		files: 'Files',
		history: 'What happened to the request',
		messages: 'Messages',
		notifications: 'Notifications',
		byStaff: 'A member of staff wrote it down for the applicant.',
	},

	evaluation: {
		title: 'How was the service?',
		text: 'A few questions, answered right here. Your name is not kept with them.',
		condition:
			'Giving your opinion afterwards is one of the service’s conditions, and we hope you find the time; nothing you received is taken back.',
		begin: 'Evaluate the service',
		done: 'Your evaluation has arrived. Thank you.',
		followUp: {
			open: 'You asked the association to contact you about it, and it will.',
			done: 'You asked the association to contact you about it, and staff have noted that they did.',
		},
	},
	withdraw: 'Withdraw the request',
	withdrawMeans:
		'If you withdraw your request, the association stops handling it. This cannot be undone, but you can send a new request at any time.',
	withdrawYes: 'Yes, withdraw my request',
	no: 'No, go back',
	withdrawn: 'Your request was withdrawn.',

	erasure: 'Ask to have your data erased',
	erasureMeans: [
		'This asks the association to erase your data, files and messages from this request.',
		'Staff decide within 30 days, and you find their decision here.',
		'What is erased cannot be brought back, and only the status of the request will remain here. Download your copy first if you want one.',
	],
	erasureYes: 'Yes, ask to have my data erased',
	erasureStates: {
		open: 'You asked on {date} to have your data erased. Staff will decide by {due} at the latest.',
		granted: 'The association agreed to erase your data.',
		refused: 'The association did not agree to erase your data, which you asked for on {date}.',
	},
	erased: 'Your data was erased from this request on {date}.',
}
