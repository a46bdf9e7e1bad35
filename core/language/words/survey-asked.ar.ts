import type { AskedWords } from './survey.ts'

/** Of these the questions are drawn. */
export const askedWords: AskedWords = {
	ratings: ['سيئ جدًا', 'سيئ', 'مقبول', 'جيد', 'ممتاز'],
	scaleEnds: ['لا أنصح بها أبدًا', 'أنصح بها بكل تأكيد'],
	answers: { yes: 'نعم', no: 'لا' },
	problems: {
		required: 'لا بد من جواب هذا السؤال: {field}',
		too_long: '{field}: النص أطول من المسموح ({max} حرف)، ويلزم اختصاره.',
	},
}
