import type { AnotherWords } from './another.words.ts'

export const words: AnotherWords = {
	lang: 'ar',
	asked: 'أُرسل من هنا رأي قبل هذا، وفيه غير ما تراه الآن. هل هذا رأي شخص آخر؟',
	waits: 'لم يُرسل ما تراه الآن بعد.',
	another: 'نعم، أرسله وحده',
	same: 'لا، هو رأيي الأول',
}
