import type { ChosenWords } from './chosen-words.ts'

export const words: ChosenWords = {
	label: 'ما حُدّد',
	chosen: 'المحدد: {number}',
	letGo: 'ألغِ التحديد',
}
