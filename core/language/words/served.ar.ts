import type { ServedWords } from './served.ts'

export const servedWords: ServedWords = {
	fields: {
		served: 'لمن هذا الطلب؟',
		name: 'اسم المستفيد الكامل',
		capacity: 'بأي صفة تقدّم الطلب؟',
	},
	who: { self: 'لي', other: 'لغيري، وأنا أطلب عنه' },
	capacities: {
		mother: 'الأم',
		father: 'الأب',
		'son-or-daughter': 'الابن أو الابنة',
		spouse: 'الزوج أو الزوجة',
		relative: 'قريب أو قريبة',
		neighbour: 'جار أو جارة',
		carer: 'من يقوم على رعايته',
	},
	heading: 'المستفيد',
	about: '{heading} (عن {name}، ولو قيل فيها «أنت»)',
	declaration: 'أنا {name}، أقدّم هذا الطلب عن {served}، وصفتي: {capacity}.',
}
