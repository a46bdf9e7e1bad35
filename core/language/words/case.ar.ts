import type { CaseWords } from './case.ts'
import { replyWords } from './reply.ar.ts'

export const caseWords: CaseWords = {
	statuses: {
		received: {
			label: 'وصل الطلب',
			meaning: 'طلبك محفوظ لدى الجمعية.',
			next: 'يراجع الموظف اكتمال البيانات، فإن نقص شيء تواصل معك بالوسيلة المتفق عليها.',
		},
		'needs-completion': {
			label: 'يحتاج استكمالًا',
			meaning: 'ينقص طلبك شيء قبل أن يُدرس.',
			next: 'أكمل ما طلبته الجمعية، ثم يستمر طلبك دون أن تبدأ من جديد.',
		},
		complete: {
			label: 'الطلب مكتمل',
			meaning: 'اكتملت بياناتك ومستنداتك.',
			next: 'يُعرض طلبك على {decider}.',
		},
		clarification: {
			label: 'محال للإيضاح',
			meaning: 'أُحيل طلبك لمن يوضح لك الإجراءات.',
			next: 'تتواصل الجمعية معك للإيضاح، ثم يستمر طلبك.',
		},
		study: {
			label: 'قيد الدراسة',
			meaning: 'يُدرس طلبك الآن لدى {decider}.',
			next: 'يصلك القبول أو الرفض بالوسيلة المتفق عليها.',
		},
		accepted: { label: 'مقبول', meaning: 'قُبل طلبك.', next: 'تُستكمل إجراءات التسجيل ثم تُقدَّم الخدمة.' },
		rejected: {
			label: 'غير مقبول',
			meaning: 'لم يُقبل طلبك هذه المرة.',
			next: 'لك أن تسأل الجمعية عن السبب وعما يمكنك فعله.',
		},
		registered: {
			label: 'اكتمل التسجيل',
			meaning: 'اكتمل تسجيلك في الخدمة.',
			next: 'تقدم لك الجمعية الخدمة.',
		},
		delivered: {
			label: 'قُدّمت الخدمة',
			meaning: 'سجلت الجمعية أنك حصلت على الخدمة.',
			next: 'رأيك في الخدمة حق لك، وبه تتحسن.',
		},
		evaluated: { label: 'قُيّمت الخدمة', meaning: 'وصل تقييمك، شكرًا لك.', next: 'لا شيء مطلوب منك.' },
		withdrawn: { label: 'مسحوب', meaning: 'سُحب الطلب.', next: 'يمكنك تقديم طلب جديد متى شئت.' },
		closed: { label: 'مغلق', meaning: 'أُغلق هذا الطلب.', next: 'يمكنك التواصل مع الجمعية إن كان لديك سؤال.' },
	},
	someDecider: 'الجهة المختصة في الجمعية',
	...replyWords,
}
