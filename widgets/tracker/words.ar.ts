import { caseWords } from '../../core/language/words/case.ar.ts'
import type { TrackerWords } from './words.ts'

export const words: TrackerWords = {
	lang: 'ar',
	case: caseWords,
	reference: 'رقم الطلب أو الشكوى أو الاستفسار',
	code: 'الرمز السري',
	number: 'رقم الطلب',
	referenceHint: 'تسعة أرقام كما في الإيصال.',
	codeHint: 'اثنا عشر رقمًا كما في الإيصال.',
	show: 'أين وصل؟',
	looking: 'نبحث عنه…',
	leave: 'خروج',
	retry: 'حاول من جديد',
	lookUp: 'ابحث بالرقم والرمز',
	wrong: {
		reference: {
			missing: 'اكتب الرقم: تسعة أرقام كما في الإيصال.',
			mistyped: 'الرقم تسعة أرقام كما في الإيصال؛ يبدو أن رقمًا منها كُتب خطأ.',
		},
		code: {
			missing: 'اكتب الرمز السري: اثنا عشر رقمًا كما في الإيصال.',
			mistyped: 'الرمز السري اثنا عشر رقمًا كما في الإيصال؛ راجع ما كتبته.',
		},
	},
	problems: {
		not_found: 'لم نجد شيئًا بهذا الرقم والرمز معًا. راجع الأرقام في إيصالك ثم حاول من جديد.',
		too_many: 'محاولات كثيرة في وقت قصير. انتظر قليلًا ثم حاول من جديد.',
		server: 'حدث خطأ عندنا. حاول بعد قليل.',
		lost: 'تعذر الاتصال. تأكد من الإنترنت ثم حاول من جديد.',
	},
	since: 'منذ {date}',
	received: 'وصل الطلب في {date}',
	next: 'ماذا بعد؟',
	decides: 'يدرسه ويقرر فيه: {decider}.',
	due: 'آخر موعد للرد: {date}.',
	earliest: 'لا يصدر الرد قبل {date}.',
	steps: 'مسار الطلب',
	here: 'طلبك هنا',
}
