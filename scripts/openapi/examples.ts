import type { QueryOf, Sends } from '../../core/api/contract.ts'
import type { RoutePath } from '../../core/api/routes.ts'

/* What is sent to each route, as test/server/examples.test.ts sends it. answers.json has what was answered. */

type Examples = { [Path in RoutePath]: { sends?: Sends<Path>; query?: QueryOf<Path> } }

const numbers = { reference: '482915630', code: '730194826155', lang: 'en' } as const

const account = { id: 'p4x9a2k7m1d6q8z' }

const request: Sends<'requests'> = {
	association: 'kadi',
	service: 'service-request',
	formVersion: '7c1e0b9a4f52d83',
	lang: 'en',
	conditions: {},
	answers: {
		need: 'My roof leaks, and I cannot pay for the repair.',
		fullName: 'Huda Salem',
		contactMeans: 'sms',
		phone: '0501234567',
	},
	declared: true,
	signature: 'Huda Salem',
}

const complaint: Sends<'complaints'> = {
	association: 'kadi',
	lang: 'en',
	anonymous: false,
	about: 'delay',
	happened: 'I was promised an answer, and none came.',
	happenedOn: '2026-03-01',
	wants: 'An answer.',
	concernsReference: '',
	concernsCode: '',
	fullName: 'Huda Salem',
	contactMeans: 'email',
	email: 'huda@example.net',
}

const inquiry: Sends<'inquiries'> = {
	association: 'kadi',
	lang: 'en',
	topic: 'question',
	category: '',
	field: '',
	text: 'When are you open?',
	fullName: '',
	contactMeans: '',
}

export const EXAMPLES: Examples = {
	associations: {},
	content: {},
	health: {},
	ready: {},
	metrics: {},
	proof: { query: { association: 'kadi', kind: 'request' } },
	requests: { sends: request },
	complaints: { sends: complaint },
	inquiries: { sends: inquiry },
	uploads: { sends: { upload: 'k3v9Qe1mT7xW0bRz5LdNfA' } },
	'cases/follow': { sends: numbers },
	'cases/complete': { sends: { ...numbers, answer: 'This picture is clearer.' } },
	'cases/withdraw': { sends: { ...numbers, reason: 'I was helped elsewhere.' } },
	'cases/contact': {
		sends: { ...numbers, contactMeans: 'email', email: 'huda@example.net' },
	},
	'cases/copy': { sends: numbers },
	'cases/erasure': { sends: { ...numbers, reason: 'I no longer need it.' } },
	'cases/messages': { sends: numbers },
	'cases/message': { sends: { ...numbers, text: 'May I come on Monday instead?' } },
	'cases/file': { sends: { ...numbers, message: 'p4x9a2k7m1d6q8z', file: 'file-1.pdf' } },
	'cases/settlement': {
		sends: {
			...numbers,
			agree: true,
			words: 'I agree.',
			signature: 'Huda Salem',
			since: '2026-03-09T08:30:12.482Z',
		},
	},
	'cases/objection': { sends: { ...numbers, reason: 'The income that was counted is my late father’s.' } },
	'cases/reopen': { sends: { ...numbers, reason: 'The answer did not come.' } },
	'cases/lost-code': { sends: { reference: numbers.reference, lang: 'en' } },
	'cases/new-code': { sends: { reference: numbers.reference, once: '42618807', lang: 'en' } },
	'staff/cases/same': { query: { case: 'k2m9x4q7w1c8r5t' } },
	'staff/cases/duplicate': { sends: { case: 'k2m9x4q7w1c8r5t', of: '123456782' } },
	'staff/corrections': { query: { case: 'k2m9x4q7w1c8r5t' } },
	'staff/codes': {
		sends: { case: 'k2m9x4q7w1c8r5t', identified: 'card', reason: 'The receipt was lost when they moved.' },
	},
	'staff/codes/show': { sends: { id: 'k2m9x4q7w1c8r5t' } },
	'staff/copies': { sends: { case: 'k2m9x4q7w1c8r5t', on: '2026-03-01', identified: 'card' } },
	'staff/copies/make': { sends: { id: 'p4x9a2k7m1d6q8z' } },
	'staff/copies/settle': {
		sends: { id: 'p4x9a2k7m1d6q8z', state: 'given', note: 'Handed over at the desk.' },
	},
	'staff/erasures': {
		sends: {
			case: 'k2m9x4q7w1c8r5t',
			on: '2026-03-01',
			identified: 'callback',
			reason: 'She does not need it any more.',
		},
	},
	'staff/contact': {
		sends: {
			case: 'k2m9x4q7w1c8r5t',
			contactMeans: 'sms',
			phone: '0501234568',
			identified: 'card',
			reason: 'The last digit was mistyped at the desk.',
		},
	},
	'surveys/invitation': { sends: { token: 'q7hfk2m9x4bt8w3z', lang: 'en' } },
	'surveys/answers': {
		sends: {
			association: 'kadi',
			version: '2b7d41c09ae6f58',
			lang: 'en',
			answers: { overall: 4, ease: 5, courtesy: 3, clarity: 4, speed: 2, fairness: 'yes', recommend: 9 },
			comment: 'Kind people.',
			campaign: 'open',
		},
	},
	'cases/counts': {},
	'staff/waiting': {},
	'staff/day': {},
	'staff/tasks': { query: { which: 'tell' } },
	'staff/tasks/settle': { sends: { ids: ['k2m9x4q7w1c8r5t'], state: 'done' } },
	'staff/cases': { query: { kind: 'request', typed: 'هدى', page: 1 } },
	'staff/cases/export': { sends: { query: { kind: 'request', due: 'late' } } },
	'staff/cases/holders': { query: { cases: 'k2m9x4q7w1c8r5t' } },
	'staff/cases/holder': {
		sends: { cases: ['k2m9x4q7w1c8r5t'], to: account.id, was: null, word: 'She expects a call on Sunday.' },
	},
	'staff/views': {},
	'staff/views/keep': {
		sends: { name: 'Late in studies', query: { status: 'study', due: 'late', sort: 'due' } },
	},
	'staff/views/remove': { sends: account },
	'staff/history': { query: { case: 'k2m9x4q7w1c8r5t' } },
	'staff/reason': {
		sends: { case: 'k2m9x4q7w1c8r5t', reason: 'The applicant says that the wrong file was read.' },
	},
	'staff/requests': { sends: request },
	'staff/complaints': { sends: complaint },
	'staff/inquiries': { sends: inquiry },
	'staff/trail': { query: { of: 'acts', about: 'rest', page: 1 } },
	'staff/oversight': { query: { from: '2026-01-01' } },
	'staff/content': {},
	'staff/content/thing': { query: { thing: 'services/k2m9x4q7w1c8r5t' } },
	'staff/content/state': { query: { id: 'k2m9x4q7w1c8r5t' } },
	'staff/content/draft': {
		sends: {
			thing: 'services/k2m9x4q7w1c8r5t',
			content: {},
			seen: '8f3c1b7a9d2e4f6',
			propose: true,
			why: 'The board met on Sunday',
		},
	},
	'staff/content/drop': { sends: { thing: 'services/k2m9x4q7w1c8r5t', seen: '8f3c1b7a9d2e4f6' } },
	'staff/content/now': { sends: { thing: 'services/k2m9x4q7w1c8r5t', field: 'open', value: false } },
	'staff/content/review': { sends: { id: 'k2m9x4q7w1c8r5t', decision: 'back' } },
	'staff/policies': {},
	'staff/policies/offer': {
		sends: { collection: 'services', id: 'k2m9x4q7w1c8r5t', part: 'need', take: true },
	},
	'staff/oversight/cases': { query: { kind: 'request', overdue: 'yes', page: 1 } },
	'staff/reports': { query: { from: '2026-10-01', to: '2026-10-31' } },
	'staff/setup': {},
	'staff/site': { sends: { site: 'https://care.example.org' } },
	'staff/proof': { sends: { association: 'k2m9x4q7w1c8r5t', proof: 'open' } },
	'staff/retention': { query: { months: 12 } },
	'staff/surveys/answers': {
		sends: {
			association: 'kadi',
			version: '2b7d41c09ae6f58',
			round: {
				key: '1785021466-2930471583-88120945-3391048821',
				method: 'field',
				place: 'As-Salam',
				sample: 40,
				on: '2026-03-01',
			},
			answers: [
				{
					key: '920384756-1029384756-564738291-1827364554',
					lang: 'ar',
					answers: { overall: 5, ease: 4, courtesy: 5, clarity: 4, speed: 3, fairness: 'yes', recommend: 8 },
				},
			],
		},
	},
	'staff/surveys/results': { query: { association: 'kadi' } },
	'staff/state': { query: { case: 'a7k2m9x4q1w8r5t', since: '2030-03-01T08:00:00.000Z' } },
	'staff/colleagues': { query: { case: 'a7k2m9x4q1w8r5t' } },
	'staff/notes/seen': { sends: { case: 'a7k2m9x4q1w8r5t' } },
	'staff/mine': {},
	'staff/steps/back': { sends: { case: 'a7k2m9x4q1w8r5t' } },
	'staff/people': {},
	'staff/appointments': {
		sends: {
			account: account.id,
			role: { association: 'k2m9x4q7w1c8r5t', role: 'follow_up', from: '2030-03-01', until: '2030-08-31' },
			reason: 'Nobody else could agree to it while the other manager is on leave.',
		},
	},
	'staff/appointments/end': { sends: account },
	'staff/appointments/looked': { sends: account },
	'staff/absences': {
		sends: {
			account: account.id,
			association: 'k2m9x4q7w1c8r5t',
			substitute: 'w3c7b1n5v9x2z8l',
			from: '2030-03-01',
			until: '2030-03-14',
		},
	},
	'staff/absences/end': { sends: account },
	'staff/password': { sends: { current: 'three olives and a sea', password: 'four boats upon a hill' } },
	'staff/sign-out': { sends: {} },
	'staff/proposals/decide': { sends: { ...account, decision: 'agree' } },
	accounts: {},
	'accounts/invite': {
		sends: {
			name: 'Sara Khalid',
			email: 'sara@example.org',
			roles: [{ association: 'k2m9x4q7w1c8r5t', role: 'management' }],
			reason: 'The only manager has left the association.',
		},
	},
	'accounts/again': { sends: account },
	'accounts/change': { sends: { ...account, name: 'Sara Khalid' } },
	'accounts/roles': {
		sends: {
			account: account.id,
			roles: [{ association: 'k2m9x4q7w1c8r5t', role: 'reception' }],
			reason: 'The only manager has left the association.',
		},
	},
	'accounts/roles/end': { sends: account },
	'accounts/proposals/withdraw': { sends: account },
	'accounts/second-factor': { sends: { roles: [] } },
	'accounts/end': { sends: account },
	'accounts/restore': { sends: account },
	'accounts/join': {
		sends: { token: 'q7hfk2m9x4bt8w3zq7hfk2m9x4bt8w3z', password: 'three olives and sea', lang: 'en' },
	},
	'administrator/backups': {},
	'administrator/glasses': {},
	'administrator/glass': { sends: { reason: 'A file of a request cannot be opened.', minutes: 20 } },
	'administrator/glass/close': { sends: account },
}
