import type { CaseWords } from './case.ts'
import { replyWords } from './reply.en.ts'

export const caseWords: CaseWords = {
	statuses: {
		received: {
			label: 'Received',
			meaning: 'The association has your request.',
			next: 'Staff check that it is complete; if something is missing you read it on the tracking page, and are told by the means that you chose.',
		},
		'needs-completion': {
			label: 'Needs completion',
			meaning: 'Something is missing before your request can be studied.',
			next: 'Complete what the association asked for; your request then goes on, without starting again.',
		},
		complete: {
			label: 'Complete',
			meaning: 'Your data and documents are complete.',
			next: 'Your request goes to {decider}.',
		},
		clarification: {
			label: 'Referred for clarification',
			meaning: 'Your request was passed to someone who explains the procedure to you.',
			next: 'The association explains the procedure to you, then your request goes on.',
		},
		study: {
			label: 'Under study',
			meaning: 'Your request is being studied by {decider}.',
			next: 'You are told of acceptance or rejection by the agreed means.',
		},
		accepted: {
			label: 'Accepted',
			meaning: 'Your request was accepted.',
			next: 'Registration is completed, then you receive the service.',
		},
		rejected: {
			label: 'Not accepted',
			meaning: 'Your request was not accepted this time.',
			next: 'You may object to the decision, or ask what you can do, on the tracking page.',
		},
		registered: {
			label: 'Registered',
			meaning: 'Your registration for the service is complete.',
			next: 'The association gives you the service.',
		},
		delivered: {
			label: 'Service given',
			meaning: 'The association recorded that you received the service.',
			next: 'Evaluating the service is your right, and makes it better.',
		},
		evaluated: {
			label: 'Evaluated',
			meaning: 'Your evaluation arrived, thank you.',
			next: 'Nothing more is asked of you.',
		},
		withdrawn: {
			label: 'Withdrawn',
			meaning: 'The request was withdrawn.',
			next: 'You may send a new request at any time, from the tracking page or that of the service.',
		},
		closed: {
			label: 'Closed',
			meaning: 'This request is closed.',
			next: 'You may contact the association with any question.',
		},
	},
	someDecider: 'the competent staff of the association',
	...replyWords,
}
