import type { MailWords } from './mail.ts'

export const mailWords: MailWords = {
	cases: { request: 'طلبك', complaint: 'شكواك', inquiry: 'استفسارك' },
	greeting: 'السلام عليكم ورحمة الله،',
	subject: {
		status: '{case} رقم {reference}: {label}',
		message: 'لديك رسالة عن {case} رقم {reference}',
	},
	opening: {
		status: '{case} رقم {reference} لدى {association}.\nالحالة الآن: {label}.',
		message:
			'كتبت لك {association} رسالة عن {case} رقم {reference}. نصها في صفحة المتابعة وحدها، حفظًا لخصوصيتك.',
	},
	track: 'لترى {case} افتح صفحة المتابعة، واكتب الرقم والرمز السري كما في إيصالك:',
	secret: 'لا نسألك عن الرمز السري في اتصال ولا رسالة، فلا تعطه أحدًا.',
	automatic: 'هذه رسالة آلية. إن أردت أن تكتب للجمعية فمن صفحة المتابعة نفسها.',
	sms: {
		status: '{association}: {case} {reference}\nالحالة الآن: {label}\n{link}',
		message: '{association}: لديك رسالة عن {case} {reference}\nاقرأها هنا:\n{link}',
	},
}
