import { servedWords } from '../../core/language/words/served.ar.ts'
import type { ServedFormWords } from './served.words.ts'

export const words: ServedFormWords = {
	...servedWords,
	own: 'اسمك الكامل',
	number: '{label} للمستفيد',
	note: 'الأسئلة هنا عن المستفيد الذي تطلب له، ولو قيل فيها «أنت»: أجب بما يخصه هو.',
	titles: {
		conditions: 'هل تناسب هذه الخدمة المستفيد؟',
		need: 'ما حاجة المستفيد؟',
		you: 'المستفيد، وأنت وكيف نصل إليك',
	},
}
