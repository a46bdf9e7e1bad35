import { formWords, sharedWords } from '../shared/words/common.ar.ts'
import type { RequestFormWords } from './words.ts'

export const words: RequestFormWords = {
	...sharedWords,
	form: formWords,
	titles: {
		conditions: 'هل تناسبك هذه الخدمة؟',
		need: 'ما حاجتك؟',
		you: 'أنت وكيف نصل إليك',
		review: 'مراجعة الطلب وإرساله',
	},
	send: 'إرسال الطلب',
	sending: 'يُرسل…',
	unsure: 'لا بأس، ولو لم يكن معك الآن مستند لهذا؛ سيتحقق الموظف معك.',
	contact: 'التواصل مع {association}',
	limits:
		'الملفات: PDF أو JPG أو PNG، حتى {mb} ميجابايت للملف و{max} ملفات للطلب. الصورة الكبيرة نصغّرها على جهازك.',
	privacy:
		'خصوصيتك: نطلب ما يلزم لدراسة طلبك والرد عليك فقط، ولا يراه في الجمعية إلا من يحتاج إليه عمله، ويُسجَّل ذلك، ومن يدير الخادم. ولك طلب نسخة من بياناتك أو تصحيحها أو حذفها.',
	bound: 'يُقدَّم هذا الطلب وفق «{title}»{approved}.',
	approved: '، المعتمدة في {date}',
	lost: 'انقطع الاتصال. كل ما كتبته باقٍ هنا، ولن يتكرر طلبك بإرساله مرة أخرى.',
	arrived: 'وصل طلبك',
	keep: 'بهذين الرقمين يُتابَع طلبك، فحفظهما الآن مهم؛ لن يظهر الرمز ثانية.',
}
