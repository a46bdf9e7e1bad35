import type { MessageWords } from './message-words.ts'

export const words: MessageWords = {
	title: 'الرسائل مع {owner}',
	new: {
		one: 'رسالة جديدة',
		two: 'رسالتان جديدتان',
		few: '{n} رسائل جديدة',
		many: '{n} رسالة جديدة',
		other: '{n} رسالة جديدة',
	},
	from: 'من {owner}',
	read: 'اقرأ الرسائل',
	association: 'الجمعية',
	fresh: 'جديدة',
	readAt: 'قرأها في',
	unread: 'لم تُقرأ بعد',
	attachment: 'مرفق',
	none: 'لا رسائل بعد.',
	write: 'اكتب إلى {owner}',
	hint: 'يقرؤها في صفحة المتابعة وحدها. لا تُعدَّل بعد الإرسال.',
	remove: 'إزالة',
	attach: 'أرفق ملفات',
	limits: 'PDF أو صور. أكثرها {count} ملفات، ولا يزيد الملف على {mb} م.ب.',
	send: 'أرسل الرسالة',
	sending: 'تُرسل الآن…',
	sent: 'أُرسلت الرسالة، ويصل {owner} إشعار بها.',
	sentUntold: 'أُرسلت الرسالة، ويقرؤها حين يفتح صفحة المتابعة.',
}
