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
	lost: 'أضعت الرمز السري',
	leave: 'خروج',
	retry: 'محاولة من جديد',
	lookUp: 'البحث بالرقم والرمز',
	wrong: {
		reference: {
			missing: 'الرقم مطلوب: تسعة أرقام كما في الإيصال.',
			mistyped: 'الرقم تسعة أرقام كما في الإيصال؛ يبدو أن رقمًا منها كُتب خطأ.',
		},
		code: {
			missing: 'الرمز السري مطلوب: اثنا عشر رقمًا كما في الإيصال.',
			mistyped: 'الرمز السري اثنا عشر رقمًا كما في الإيصال؛ يبدو أن رقمًا منها كُتب خطأ.',
		},
	},
	problems: {
		not_found: 'لم نجد شيئًا بهذا الرقم والرمز معًا. الرقمان في الإيصال، ويمكنك المحاولة من جديد.',
		too_many: 'محاولات كثيرة في وقت قصير. يمكنك المحاولة من جديد بعد قليل.',
		server: 'حدث خطأ عندنا. يمكنك المحاولة بعد قليل.',
		lost: 'تعذر الاتصال. يمكنك المحاولة من جديد حين يعود الإنترنت.',
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
