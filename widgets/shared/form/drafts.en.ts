import type { DraftWords } from './drafts.words.ts'

export const words: DraftWords = {
	lang: 'en',
	found:
		'Somebody began this form on this device and has not sent it; it was last written in on {date}. Nothing of it is shown until you choose.',
	goOn: 'It is mine: go on',
	anew: 'Delete it and begin anew',
	keeps: 'What you write is kept on this device only until you send it, for seven days at most.',
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
