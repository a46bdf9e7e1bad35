import type { NarrowingWords } from './narrowing-words.ts'

export const words: NarrowingWords = {
	by: {
		holder: 'عند من',
		due: 'الموعد',
		service: 'الخدمة',
		channel: 'القناة',
		sort: 'الترتيب',
		from: 'وصل من يوم',
		to: 'إلى يوم',
		waiting: 'ينتظر صاحبه',
		open: 'المفتوح فقط',
	},
	sorts: { arrival: 'الأحدث وصولًا', due: 'الأقرب موعدًا', age: 'الأقدم وصولًا' },
	holders: {
		mine: 'عندي',
		unit: 'عند من هم في دوري',
		nobody: 'بلا أحد',
		left: 'عند من غادر أو غاب',
	},
	anyone: 'أيًّا كان',
	dues: {
		late: 'تأخر',
		today: 'اليوم',
		soon: 'بعد اليوم، خلال 3 أيام عمل',
		within: { 3: 'خلال 3 أيام عمل', 5: 'خلال 5 أيام عمل', 10: 'خلال 10 أيام عمل' },
	},
	anyDay: 'أي موعد',
	anyService: 'كل الخدمات',
	anyChannel: 'كل القنوات',
	chosen: 'ما اخترته',
	view: {
		keep: 'احفظ',
		name: 'اسم العرض',
		for: 'لمن؟',
		forMe: 'لي وحدي',
		forStaff: 'لزملائي في {name}',
		unnamed: 'اكتب اسمًا تعرفه به.',
	},
}
