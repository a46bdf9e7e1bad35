import { english } from '../frame/counted.ts'
import type { ReportWords } from './words.ts'

export const words: ReportWords = {
	title: 'Reports',
	report: 'Report',
	association: 'Association',
	from: 'From',
	to: 'To',
	problems: { day: 'Write a day that exists.', order: 'The period begins after its end.' },
	came: 'Came to {association} from {from} to {to}:',
	requests: english('one request', '{n} requests'),
	days: english('one day', '{n} days'),
	sameDay: 'on the same day',
	none: 'No request came in this period.',
	counted:
		'Every request that came in this period counts, also one whose data were erased since. What staff deleted does not.',
	print: 'Print it',
	number: 'Number',
	share: 'Share',
	total: 'Total',
	parts: {
		channel: { title: 'By channel', head: 'Channel' },
		service: { title: 'By service', head: 'Service' },
		status: { title: 'By status now', head: 'Status' },
		month: { title: 'By month of arrival', head: 'Month' },
		deadline: { title: 'The deadline that the policy sets', head: 'Decision' },
	},
	noChannel: 'Not recorded',
	deadlineAbout: 'Of those that were complete, by the last day that was set for each when it was.',
	deadline: {
		within: 'Decided in time',
		late: 'Decided later',
		overdue: 'Not decided, and late',
		waiting: 'Not decided, still in time',
	},
	decisions: {
		title: 'How long decisions took',
		about:
			'From the day on which a request was first complete to the day on which it was accepted or rejected, in calendar days.',
		none: 'None of them is decided since it was complete.',
		made: 'Decided',
		median: 'Median',
		longest: 'Longest',
	},
	file: {
		columns: ['Association', 'From', 'To', 'Divided by', 'Item', 'Number'],
		all: 'All',
		requests: 'Requests',
		decided: 'Requests that are decided',
		median: 'Median in days',
		longest: 'Longest in days',
	},
	excel: 'Excel file',
	csv: 'CSV file',
	saveFailed: 'The file could not be saved. Check the connection and try again.',
}
