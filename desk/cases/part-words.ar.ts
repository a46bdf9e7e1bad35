import type { PartWords } from './part-words.ts'

export const words: PartWords = {
	comma: '، ',
	onBehalfOf: 'عن',
	unnamed: { complaint: 'شكوى بلا اسم', inquiry: 'استفسار بلا اسم' },
	hidden: 'الاسم لا يُعرض لدورك',
	unproven: 'بلا تحقق خفي',
	target: { 'due-soon': 'قارب الهدف الداخلي', overdue: 'تجاوز الهدف الداخلي' },
	complaint: { 'due-soon': 'قارب موعدها', overdue: 'تجاوزت موعدها' },
}
