import type { SensitiveWords } from './words.ts'

export const words: SensitiveWords = {
	lang: 'en',
	leave: 'Leave quickly',
	key: 'or Esc three times',
	once: 'Press Esc once more to leave.',
	title: 'If others use this device',
	does: '“Leave quickly” hides the page at once, deletes what was kept of it on this device and what you have not sent yet, and opens a search page in its place.',
	cannot:
		'No page can delete the browser’s history: open “History” in your browser’s menu and delete these pages there, or next time open them in a private window. What you downloaded or copied stays until you delete it.',
	keep: 'Shall this device keep what you write until you send it?',
	keepNo: 'No, keep nothing',
	keepYes: 'Yes, nobody else uses it',
}
