import type { TrailWords } from './words.ts'

export const words: TrailWords = {
	title: 'سجل التدقيق والاطلاع',
	lead: 'يُقرأ ولا يُعدَّل ولا يُحذف. الأحدث أولًا.',
	of: { acts: 'ما جرى', looks: 'من اطّلع' },
	about: 'على ماذا',
	abouts: {
		all: 'كل شيء',
		cases: 'الطلبات والشكاوى والاستفسارات',
		rest: 'ما سواها: السياسات والحسابات والخادم',
	},
	until: 'حتى يوم',
	system: 'النظام كله',
	fromTo: 'من «{from}» إلى «{to}»',
	comma: '، ',
	earlier: 'أظهر الأقدم',
	none: 'لا شيء في السجل مما اخترته.',
}
