import type { ReplyWords } from './case.ts'

export const replyWords: ReplyWords = {
	reply: {
		'not-stated': 'لم تحدد السياسة مدة للرد.',
		floor:
			'يصلك الرد بعد {weeks} على الأقل من اكتمال طلبك، وقد يتأخر عن ذلك. وصفحة المتابعة تُظهر أين وصل في أي وقت، ومنها تمكن الكتابة للجمعية.',
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
