import type { MailWords } from './mail.ts'

export const mailWords: MailWords = {
	greeting: 'السلام عليكم ورحمة الله،',
	subject: {
		status: 'طلبك رقم {reference}: {label}',
		message: 'لديك رسالة عن طلبك رقم {reference}',
	},
	opening: {
		status: 'طلبك رقم {reference} لدى {association}.\nحالته الآن: {label}.',
		message:
			'كتبت لك {association} رسالة عن طلبك رقم {reference}. نصها في صفحة المتابعة وحدها، حفظًا لخصوصيتك.',
	},
	track: 'لترى طلبك افتح صفحة المتابعة، واكتب رقم الطلب والرمز السري كما في إيصالك:',
	secret: 'لا نسألك عن الرمز السري في اتصال ولا رسالة، فلا تعطه أحدًا.',
	automatic: 'هذه رسالة آلية. إن أردت أن تكتب للجمعية فمن صفحة المتابعة نفسها.',
	sms: {
		status: '{association}: طلبك {reference}\nحالته الآن: {label}\n{link}',
		message: '{association}: لديك رسالة عن طلبك {reference}\nاقرأها هنا:\n{link}',
	},
}
