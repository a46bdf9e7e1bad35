import type { ChosenWords } from './chosen-words.ts'

export const words: ChosenWords = {
	label: 'Those selected',
	chosen: 'Selected: {number}',
	letGo: 'Clear the selection',
}
