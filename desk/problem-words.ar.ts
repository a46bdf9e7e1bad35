import type { ProblemWords } from './problem-words.ts'

export const words: ProblemWords = {
	unreached: 'تعذر الوصول إلى الخادم. تحقق من الاتصال ثم حاول من جديد.',
	ended: 'انتهت جلستك. ادخل من جديد في تبويب آخر، ثم أعد المحاولة هنا: ما كتبته باقٍ.',
}
