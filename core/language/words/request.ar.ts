import { fileWords } from './files.ar.ts'
import type { CommonWords, FormWords, RequestWords } from './request.ts'
import { servedWords } from './served.ar.ts'

export const commonWords: CommonWords = {
	fields: {
		fullName: 'الاسم الكامل',
		contactMeans: 'بأي وسيلة نصل إليك؟',
		phone: 'رقم الهاتف',
		email: 'البريد الإلكتروني',
		address: 'العنوان البريدي',
		discreet: 'إشعارات متكتمة',
		documents: 'المستندات',
		reference: 'رقم الطلب',
		code: 'الرمز السري',
	},
	means: {
		phone: 'اتصال هاتفي',
		sms: 'رسالة نصية',
		email: 'بريد إلكتروني',
		letter: 'خطاب بالبريد',
		visit: 'أراجع الجمعية بنفسي',
	},
	problems: {
		required: 'هذا الحقل مطلوب: {field}.',
		choose: 'بقيت إجابة هذا السؤال: {field}.',
		too_long: '{field}: النص أطول من المسموح، وأقصى عدد لحروفه {max}.',
		name: '{field}: يُكتب الاسم بالحروف كما في الهوية.',
		phone: '{field}: المطلوب رقم سعودي صحيح، مثل 0501234567.',
		mobile: '{field}: الرسائل النصية تحتاج رقم جوال سعوديًا، مثل 0501234567.',
		email: '{field}: المطلوب عنوان صحيح، مثل name@example.com.',
		file_count: 'عدد الملفات أكثر من {max}، فيلزم حذف بعضها.',
		too_many: 'محاولات كثيرة في وقت قصير. يمكنك المحاولة من جديد بعد قليل.',
		server: 'حدث خطأ عندنا ولم يُحفظ شيء. إجاباتك ما زالت هنا، ويمكنك المحاولة بعد قليل.',
	},
	letter: {
		to: 'إلى: {association}',
		applicant: 'مقدم الطلب',
		documents: 'المرفقات',
	},
}

export const formWords: FormWords = {
	...commonWords,
	fields: {
		...commonWords.fields,
		service: 'الخدمة',
		conditions: 'الشروط',
		supporting: 'مستندات أخرى تدعم الطلب',
		declared: 'الإقرار بصحة البيانات',
		signature: 'التوقيع',
	},
	answers: { yes: 'نعم', no: 'لا', unsure: 'لا أدري' },
	declaration: {
		responsible: 'أقرّ بأن ما كتبته في هذا الطلب صحيح، وأتحمل المسؤولية المباشرة عنه.',
		signed: 'أقرّ بأن ما كتبته في هذا الطلب صحيح، وأتحمل المسؤولية المباشرة عنه، وأوقّع على ذلك.',
	},
	problems: {
		...commonWords.problems,
		national_id: '{field}: عشرة أرقام تبدأ بـ 1 للهوية الوطنية أو 2 للإقامة؛ يبدو أن رقمًا منها كُتب خطأ.',
		not_met: 'الشرط غير متحقق: {field}.',
		document_missing: 'بقي إرفاق المستند: {field}.',
		declaration: 'بقيت علامة الإقرار بصحة البيانات لإكمال الإرسال.',
		signature: 'يُكتب في خانة التوقيع اسمك الكامل كما كتبته في الطلب.',
		closed_service: 'لا تستقبل هذه الخدمة طلبات جديدة الآن. يمكنك التواصل مع الجمعية بقنواتها الأخرى.',
	},
	letter: {
		...commonWords.letter,
		subject: 'الموضوع: {service}',
		conditions: 'الشروط',
		last: 'ينتهي بالأرقام {last}',
		answers: 'الطلب',
	},
}

// Forms leave it out of what they download, and the words for files with it: a spread alone would keep them in.
export const requestWords: RequestWords = /* @__PURE__ */ (() => ({
	...formWords,
	fields: {
		...formWords.fields,
		...servedWords.fields,
		text: 'نص الرسالة',
		files: 'المرفقات',
		answer: 'جوابك',
		reason: 'السبب',
		referral: 'الإحالة الرسمية',
		by: 'الجهة المُحيلة',
		number: 'رقم الخطاب',
		on: 'تاريخ الخطاب',
	},
	problems: {
		...formWords.problems,
		...fileWords,
		too_large: 'حجم الطلب مع ملفاته أكبر من المسموح. تصلح نسخ أصغر من الملفات.',
		unknown_field: 'وصل حقل لا يعرفه هذا النموذج: {field}. يلزم تحميل الصفحة من جديد ثم المحاولة.',
		unknown_service: 'هذه الخدمة غير موجودة. خدمات الجمعية في صفحتها.',
		referral_only: 'لا تُقبل في هذه الخدمة طلبات الأفراد؛ طريقها إحالة رسمية. رقم البلاغ {phone}.',
		form_changed: 'حدّثت الجمعية هذا النموذج بعد فتحك له. تلزم مراجعة إجاباتك ثم إرسالها من جديد.',
		channel: 'اختر القناة التي جاء منها الطلب، من القنوات التي تذكرها سياسة الجمعية.',
		bad_key: 'تعذر التعرف على هذا الإرسال. يلزم تحميل الصفحة من جديد ثم المحاولة.',
		another: 'وصل بهذا الإرسال شيء آخر من قبل، ولم يُحفظ هذا بعد. هل هو غير الأول؟',
		key_taken: 'استُعمل مفتاح هذا الإرسال في شيء آخر، ولم يُحفظ هذا. يلزم تحميل الصفحة من جديد ثم المحاولة.',
		bad_request: 'وصل الطلب بصيغة غير مفهومة. يلزم تحميل الصفحة من جديد ثم المحاولة.',
		not_found: 'لم نجد حالة بهذا الرقم والرمز معًا. تحسن مراجعة الأرقام في إيصالك ثم المحاولة من جديد.',
		reference: '{field}: تسعة أرقام كما في الإيصال؛ يبدو أن رقمًا منها كُتب خطأ.',
		code: '{field}: اثنا عشر رقمًا كما في الإيصال.',
		not_now: 'لا يمكن هذا والطلب في حالته الآن. صفحة المتابعة تُظهر أين وصل.',
		nothing_sent: 'بقي إرفاق المطلوب أو كتابة جواب.',
		too_many_messages:
			'وصلت منك {max} رسائل عن هذا الطلب خلال ساعة. رسالتك هذه لم تُرسل؛ يمكنك إرسالها بعد أن تمضي ساعة على أولاها.',
		no_referral:
			'لا مكان للإحالة الرسمية في هذا الطلب: الخدمة لا تُفتح بإحالة، أو لم تُختر الإحالة الرسمية في شروطها. احذف بيانات الإحالة أو راجع الشروط.',
		no_declaration: '{field}: الإحالة الرسمية تقوم مقام الإقرار والتوقيع، فاتركه فارغًا.',
		day: '{field}: المطلوب يوم صحيح، مثل \u200e2026-03-01.',
		hijri: '{field}: هذا يوم هجري، ونكتب اليوم هنا بالميلادي، مثل \u200e2026-03-01.',
		future: '{field}: هذا اليوم لم يأت بعد.',
	},
	served: servedWords,
	referred: 'جاء هذا الطلب بإحالة رسمية سجّلها موظف الجمعية، وهي تقوم مقام إقرار صاحبه وتوقيعه.',
	letter: { ...formWords.letter, signed: 'الموقّع: {name}' },
}))()
