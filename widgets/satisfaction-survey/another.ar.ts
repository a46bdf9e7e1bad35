import type { AnotherWords } from './another.words.ts'

export const words: AnotherWords = {
	lang: 'ar',
	asked: 'أُرسل من هنا رأي قبل هذا، وفيه غير المكتوب الآن. هل هذا رأي شخص آخر؟',
	waits: 'لم يُرسل المكتوب الآن بعد.',
	another: 'نعم، إرساله وحده',
	same: 'لا، هو رأيي الأول',
}
