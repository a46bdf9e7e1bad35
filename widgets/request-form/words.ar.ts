import { formWords, sharedWords } from '../shared/words/common.ar.ts'
import type { RequestFormWords } from './words.ts'

export const words: RequestFormWords = {
	...sharedWords,
	form: formWords,
	titles: {
		conditions: 'هل تناسبك هذه الخدمة؟',
		need: 'ما تحتاج إليه',
		you: 'أنت وكيف نصل إليك',
		review: 'راجع طلبك ثم أرسله',
	},
	send: 'أرسل الطلب',
	sending: 'يُرسل…',
	unsure: 'لا بأس، تابع، وإن لم يكن معك مستند لهذا فلا يلزمك الآن؛ سيتحقق الموظف معك.',
	contact: 'تواصل مع {association}',
	limits: 'الملفات: PDF أو JPG أو PNG، حتى {mb} ميجابايت للملف و{max} ملفات للطلب.',
	privacy:
		'خصوصيتك: نطلب ما يلزم لدراسة طلبك والرد عليك فقط، ويستطيع أن يراه موظفو {association} الذين لهم حساب في هذا النظام. ولك طلب نسخة من بياناتك أو تصحيحها أو حذفها.',
	bound: 'تقدّم هذا الطلب وفق «{title}»{approved}.',
	approved: '، المعتمدة في {date}',
	lost: 'انقطع الاتصال. كل ما كتبته باقٍ هنا؛ أرسل مرة أخرى ولن يتكرر طلبك.',
	arrived: 'وصل طلبك',
	keep: 'احفظ هذين الرقمين الآن؛ بهما تتابع طلبك، ولن يظهر الرمز ثانية.',
}
