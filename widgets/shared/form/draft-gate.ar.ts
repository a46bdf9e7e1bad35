import type { DraftGateWords } from './draft-gate.words.ts'

export const words: DraftGateWords = {
	lang: 'ar',
	found:
		'على هذا الجهاز نموذج بدأه أحد هنا ولم يرسله، وآخر ما كُتب فيه يوم {date}. لا يظهر منه شيء حتى تختار.',
	goOn: 'أنا كتبته: أكمله',
	anew: 'امسحه وابدأ من جديد',
	restored: 'عاد ما كتبته هنا في {date}. أكمل من حيث توقفت.',
	changed: 'حدّثت الجمعية هذا النموذج بعدها. بقيت إجابات الأسئلة التي ما زالت فيه، فراجعها.',
}
