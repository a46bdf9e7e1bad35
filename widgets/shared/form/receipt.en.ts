import type { SharedReceiptWords } from './receipt.words.ts'

export const sharedReceiptWords: SharedReceiptWords = {
	saved: 'I have saved the numbers',
	bye: 'You can leave this page now.',
	whatNext: 'What happens next?',
	share: 'Share',
	copy: 'Copy',
	copied: 'Receipt copied',
	download: 'Download',
	print: 'Print',
}
