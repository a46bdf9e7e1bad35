import type { GlassWords } from './words.ts'

export const words: GlassWords = {
	title: 'Glasses',
	hint: 'The administrator does not read cases. Where a fault cannot be mended otherwise, open a glass: it closes by itself within the hour, whatever you see through it is written down, and senior management is told the reason.',
	open: 'Open a glass',
	reason: 'Reason',
	reasonHint: 'Senior management reads it. Write no beneficiary’s name and nothing of a case.',
	minutes: 'How long',
	minutesOf: { 15: 'a quarter of an hour', 30: 'half an hour', 60: 'an hour' },
	association: 'Association',
	all: 'All associations',
	until: 'Open until {until}',
	was: 'From {from} to {until}',
	told: 'Senior management was told',
	notTold: 'Senior management was not told yet: no e-mail of theirs is on record, or no mail server is set',
	close: 'Close it',
	none: 'No glass is open now.',
	past: 'Glasses that were closed',
	opened: 'The glass is open.',
	closed: 'The glass is closed.',
}
