import type { DraftNoteWords } from './draft-notes.words.ts'

export const words: DraftNoteWords = {
	lang: 'en',
	keeps: 'What you write is kept on this device only, until you send it, for seven days at most.',
	saved: 'Saved on this device only, for seven days.',
	forget: 'Forget this draft',
	forgotten: 'The draft is gone from this device.',
	undo: 'Undo',
	shared: 'Shared device: do not save',
	unsaved: 'Nothing is saved on this device.',
}
