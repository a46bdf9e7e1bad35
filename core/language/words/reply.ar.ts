import type { ReplyWords } from './case.ts'

export const replyWords: ReplyWords = {
	reply: {
		'not-stated': 'لم تحدد السياسة مدة للرد.',
		floor: 'لا يصدر الرد قبل {weeks} على الأقل، وليس هذا موعدًا للرد.',
		deadline:
			'يصل الرد خلال مدة لا تتجاوز {days} من اكتمال الطلب، والأيام من الأحد إلى الخميس عدا الإجازات الرسمية.',
	},
	weeks: { one: 'أسبوع', two: 'أسبوعين', few: '{n} أسابيع', many: '{n} أسبوعًا', other: '{n} أسبوع' },
	workingDays: {
		one: 'يوم عمل واحد',
		two: 'يومي عمل',
		few: '{n} أيام عمل',
		many: '{n} يوم عمل',
		other: '{n} يوم عمل',
	},
}
