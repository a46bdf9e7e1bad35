import type { DraftGateWords } from './draft-gate.words.ts'

export const words: DraftGateWords = {
	lang: 'ar',
	found:
		'على هذا الجهاز نموذج بدأه أحد هنا ولم يرسله، وآخر ما كُتب فيه يوم {date}. لا يظهر منه شيء قبل الاختيار.',
	goOn: 'أنا كتبته وسأكمله',
	anew: 'مسحه والبدء من جديد',
	restored: 'عاد ما كتبته هنا في {date}، عند الموضع الذي توقفت فيه.',
	changed: 'حدّثت الجمعية هذا النموذج بعدها. بقيت إجابات الأسئلة التي ما زالت فيه، وتحسن مراجعتها.',
}
