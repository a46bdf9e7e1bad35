import { officeWords } from './offices.ar.ts'
import type { RoleWords } from './roles.ts'

export const roleWords: RoleWords = {
	reception: {
		name: officeWords.reception,
		does: 'يستقبل الطلبات ويسجلها ويتحقق من اكتمالها ويتابع تسليم ما قُبل منها، ويرى الهوية والمرفقات حتى القرار.',
	},
	research: {
		name: officeWords.research,
		does: 'يرى الطلبات بمرفقاتها، ويدرسها ويكتب توصيته.',
	},
	committee: {
		name: officeWords.committee,
		does: 'ترى الطلبات حين تكتمل وتُدرس، وتقرر فيها.',
	},
	follow_up: {
		name: officeWords.follow_up,
		does: 'ترى الشكاوى وتعالجها وتقترح تسويتها، إلا ما كان عن صاحبها.',
	},
	contact: { name: officeWords.contact, does: 'يجيب عن الاستفسارات.' },
	delegate: {
		name: officeWords.delegate,
		does: 'يسجل عن الناس في فرعه، ويرى ما سجله هو وحده.',
	},
	management: {
		name: officeWords.management,
		does: 'ترى سير العمل وما يتأخر، والشكاوى المصعّدة وما بلا اسم، والهوية والمرفقات بسبب يُكتب، وتوافق على الأدوار، وتضبط المدد والإجازات.',
	},
	content: { name: officeWords.content, does: 'يعد ما يُنشر، ولا يرى الطلبات.' },
	auditor: { name: officeWords.auditor, does: 'يطّلع على السجل والأعداد والأدوار، ولا يرى الأسماء.' },
	confidential: {
		name: 'المسمّون للشكاوى السرية',
		does: 'يرون الشكاوى السرية ويعالجونها، ولا يراها غيرهم. من وحدة المتابعة أو الإدارة العليا.',
	},
	protection: {
		name: 'المسمّون لحالات الحماية',
		does: 'يرون حالات الحماية ويعملون عليها، ولا يراها غيرهم. من البحث أو اللجنة أو الإدارة العليا.',
	},
}
