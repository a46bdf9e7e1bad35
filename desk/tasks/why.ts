/* Why a notification did not go, in words for those who can do something about it. The codes are those of server/telling/mail.ts and server/telling/sms.ts. */

const WHY: Record<string, string> = {
	'no-connection': 'تعذر الوصول إلى خادم الإرسال. إن تكرر فأخبر من يدير النظام.',
	'broken-off': 'انقطع الاتصال أثناء الإرسال، فقد يكون وصل.',
	'no-answer': 'لم يرد خادم الإرسال بعد انتظار طويل، فقد يكون وصل.',
	stopped: 'توقف النظام أثناء الإرسال، فقد يكون وصل.',
	'no-site': 'ينتظر عنوان البوابة العام، ففيه رابط. يُحدَّد في الإعدادات.',
	'smtp-settings': 'لم يتفق النظام وخادم البريد على الاتصال. تُراجع إعدادات البريد.',
}

/** Codes of mail servers that speak of the address or the mailbox. */
const ADDRESS = ['550', '551', '553']

function mail(code: string): string {
	if (ADDRESS.includes(code)) return 'رفض خادم البريد العنوان. الغالب أنه خطأ أو لم يعد مستعملًا.'
	if (code === '552') return 'رفض خادم البريد الرسالة، والغالب أن صندوق البريد ممتلئ.'
	if (code.startsWith('53')) return 'رفض خادم البريد دخول النظام إليه. تُراجع إعدادات البريد.'
	if (code.startsWith('4')) return 'اعتذر خادم البريد عن الاستلام مؤقتًا، ثم انتهت المحاولات.'
	return 'رفض خادم البريد الرسالة.'
}

function sms(code: string): string {
	if (code === '401' || code === '403') return 'رفضت خدمة الرسائل النصية دخول النظام إليها. تُراجع إعداداتها.'
	if (code === '502' || code === '504') return 'لم ترد خدمة الرسائل النصية، فقد تكون الرسالة وصلت.'
	if (code.startsWith('5') || ['408', '425', '429'].includes(code))
		return 'خدمة الرسائل النصية مشغولة أو متعطلة، ثم انتهت المحاولات.'
	return 'رفضت خدمة الرسائل النصية الرسالة. الغالب أن الرقم خطأ.'
}

/** What happened, from the code that the server kept. */
export function why(error: string): string {
	const [kind, code = ''] = error.split('-')
	if (Object.hasOwn(WHY, error)) return WHY[error] ?? ''
	if (kind === 'smtp') return mail(code)
	if (kind === 'http') return sms(code)
	return 'لم يُعرف السبب.'
}
