import type { GlassWords } from './glass.ts'

export const glassWords: GlassWords = {
	fields: { reason: 'Reason', minutes: 'How long', association: 'Association', id: 'Glass', case: 'Request' },
	problems: {
		reason_short: '{field}: write it in {least} letters at least, so that it is understood by itself.',
		too_long: '{field}: {max} letters at most.',
		minutes: '{field}: a number of minutes between 1 and {max}.',
		unknown_association: 'Choose the association from the list; what was sent is not known.',
		unknown_field: 'This field is not known here: {field}. Load the page again and try once more.',
		not_found: '{field}: what you asked for was not found. Load the page again.',
	},
	mail: {
		subject: 'The administrator of the system looks at cases',
		text: 'Hello {name},\n\nThe administrator of the system ({by}) opened a glass through which cases are seen of: {associations}.\n\nThe reason as it was written: {reason}\n\nIt was opened {from}, and closes by itself {until}.\n\nWhatever is seen through it is written down. If you know of no reason for this, ask now.',
	},
}
