import type { DraftWords } from './drafts.words.ts'

export const words: DraftWords = {
	lang: 'en',
	saved: 'Saved on this device only, for seven days.',
	forget: 'Forget this draft',
	forgotten: 'The draft is gone from this device.',
	undo: 'Undo',
	shared: 'Shared device: do not save',
	unsaved: 'Nothing is saved on this device.',
	restored: 'What you wrote here on {date} is back. Go on from where you stopped.',
	changed:
		'The association has changed this form since. Answers to questions that are still in it are kept; please check them.',
}
