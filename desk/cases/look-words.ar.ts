import type { LookWords } from './look-words.ts'

export const words: LookWords = {
	title: 'من اطّلع',
	hint: 'يُكتب قبل أن يُعرض شيء، ولا يُعدَّل ولا يُحذف. من فتح الشيء نفسه مرة أخرى خلال عشر دقائق كُتب مرة واحدة.',
	none: 'لم يفتحها أحد بعد.',
	what: {
		case: 'فتحها',
		file: 'فتح ملفًا منها',
		export: 'أخذ نسخة فيها',
		'identity-search': 'بحث برقم هوية',
		glass: 'فتح نافذة اطلاع',
		records: 'رأى سجلًا منها بنافذة اطلاع',
		reason: 'ذكر سببًا ليرى الهوية والمرفقات',
	},
	administrator: 'مدير النظام',
}
