import type { CaseWords } from './case.ts'
import { replyWords } from './reply.en.ts'

export const caseWords: CaseWords = {
	statuses: {
		received: {
			label: 'Received',
			meaning: 'The association has your request.',
			next: 'Staff check that it is complete. If something is missing, you will see it on the tracking page and be told in the way you chose.',
		},
		'needs-completion': {
			label: 'Needs completion',
			meaning: 'Something is missing before your request can be studied.',
			next: 'Send what the association asked for. Your request then carries on from where it was.',
		},
		complete: {
			label: 'Complete',
			meaning: 'Your data and documents are complete.',
			next: 'Your request goes to {decider} for study and decision.',
		},
		clarification: {
			label: 'Referred for clarification',
			meaning: 'Your request was passed to someone who will explain the procedure to you.',
			next: 'Once the procedure has been explained to you, your request carries on.',
		},
		study: {
			label: 'Under study',
			meaning: 'Your request is with {decider} for study and decision.',
			next: 'You will be told of the decision in the way you agreed on.',
		},
		accepted: {
			label: 'Accepted',
			meaning: 'Your request was accepted.',
			next: 'Your registration is completed, and then you receive the service.',
		},
		rejected: {
			label: 'Not accepted',
			meaning: 'Your request was not accepted this time.',
			next: 'On the tracking page you can object to the decision, or ask what else you can do.',
		},
		registered: {
			label: 'Registered',
			meaning: 'Your registration for the service is complete.',
			next: 'The association gives you the service.',
		},
		delivered: {
			label: 'Service given',
			meaning: 'The association recorded that you received the service.',
			next: 'You have the right to rate the service, and what you say makes it better.',
		},
		evaluated: {
			label: 'Evaluated',
			meaning: 'Your evaluation has arrived. Thank you.',
			next: 'Nothing more is asked of you.',
		},
		withdrawn: {
			label: 'Withdrawn',
			meaning: 'The request was withdrawn.',
			next: 'You can send a new request at any time, from the tracking page or the page of the service.',
		},
		closed: {
			label: 'Closed',
			meaning: 'This request is closed.',
			next: 'You may contact the association with any question.',
		},
	},
	someDecider: 'the responsible staff of the association',
	...replyWords,
}
