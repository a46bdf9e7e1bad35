import { english } from '../frame/counted.ts'
import type { ListWords } from './list-words.ts'

export const words: ListWords = {
	title: 'Requests, complaints and inquiries',
	add: {
		request: 'New request for somebody',
		complaint: 'New complaint for somebody',
		inquiry: 'New inquiry for somebody',
	},
	refresh: 'Refresh',
	search: 'Search by name, reference, phone, identity number or e-mail',
	association: 'Association',
	allAssociations: 'All associations',
	kind: 'Kind',
	status: 'Status',
	all: 'All',
	arrived: 'Received',
	newMessages: 'New messages',
	unread: english('{n} new message', '{n} new messages'),
	heads: { who: 'Who', reference: 'Reference', status: 'Status', since: 'Since' },
	reference: 'Reference ',
	found: english('{n} result', '{n} results'),
	shown: '{number} shown',
	shownOfMore: '{number} shown, and there are more',
	nothingFound: 'Nothing found.',
	showAll: 'Show all',
	nothingYet: 'Nothing has arrived yet.',
	nothingYetHint: 'Every request, complaint and inquiry shows here once it is sent from the portal.',
	more: 'Show more',
}
