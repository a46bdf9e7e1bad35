import { discreet } from './discreet.ar.ts'
import type { MailWords } from './mail.ts'

export const mailWords: MailWords = {
	cases: { request: 'طلبك', complaint: 'شكواك', inquiry: 'استفسارك' },
	greeting: 'السلام عليكم ورحمة الله،',
	subject: {
		status: '{case} رقم {reference}: {label}',
		message: 'لديك رسالة عن {case} رقم {reference}',
		survey: 'كيف كانت الخدمة؟ طلبك رقم {reference}',
		erased: 'مُحيت بياناتك من {case} رقم {reference}',
		'erasure-refused': 'الرد على طلبك محو بياناتك من {case} رقم {reference}',
		'one-time-code': 'رمز التحقق ل{case} رقم {reference}',
		'code-asked': 'طُلب رمز سري جديد ل{case} رقم {reference}',
		'code-replaced': 'رمز سري جديد ل{case} رقم {reference}',
		'contact-corrected': 'وسيلة التواصل عن {case} رقم {reference}',
	},
	opening: {
		status: '{case} رقم {reference} لدى {association}.\nالحالة الآن: {label}.',
		message:
			'كتبت لك {association} رسالة عن {case} رقم {reference}. نصها في صفحة المتابعة وحدها، حفظًا لخصوصيتك.',
		survey:
			'قدمت لك {association} خدمة طلبك رقم {reference}، ويهمنا أن نعرف كيف كانت. الجواب اختياري، ولا نذكّرك بعد هذه الرسالة.',
		erased:
			'محت {association} بياناتك من {case} رقم {reference} كما طلبت. بقي الرقم وتواريخ الحالات، بلا اسمك ولا بياناتك، ولن تصلك رسائل أخرى.',
		'erasure-refused':
			'ردّت {association} على طلبك محو بياناتك من {case} رقم {reference}. نص الرد في صفحة المتابعة وحدها، حفظًا لخصوصيتك.',
		'one-time-code':
			'طُلب في صفحة المتابعة رمز سري جديد ل{case} رقم {reference} لدى {association}. رمز التحقق لمرة واحدة:\n{once}\nيُكتب خلال ثلاثين دقيقة. إن لم يكن الطلب منك فلا يلزمك شيء، ويبقى رمزك السري كما هو.',
		'code-asked':
			'طُلب في صفحة المتابعة رمز سري جديد ل{case} رقم {reference} لدى {association}. إن كان الطلب منك فنتحقق معك من هويتك ثم نعطيك رمزًا جديدًا. وإن لم يكن منك فلا يلزمك شيء.',
		'code-replaced':
			'صدر رمز سري جديد ل{case} رقم {reference} لدى {association}، والرمز القديم لا يفتح شيئًا من الآن. المواعيد كما هي. إن لم يكن هذا بعلمك فيمكنك التواصل مع الجمعية.',
		'contact-corrected':
			'صارت هذه وسيلة التواصل عن {case} رقم {reference} لدى {association}، كما طُلب من موظفيها. المواعيد كما هي. إن لم يكن هذا بعلمك فيمكنك التواصل مع الجمعية.',
	},
	track: 'لمتابعة {case} تُفتح صفحة المتابعة ويُكتب الرمز السري كما في إيصالك:',
	secret: 'لا نسألك عن الرمز السري في اتصال ولا رسالة، فلا يُعطى لأحد.',
	typeOnce: 'يُكتب في صفحة المتابعة، بعد «أضعت الرمز السري»:',
	automatic: 'هذه رسالة آلية. والكتابة للجمعية من صفحة المتابعة نفسها.',
	rate: 'كيف كانت الخدمة؟ أسئلة قليلة، ولا يُسأل فيها عن اسمك:',
	rateByTracker: 'ولك تقييم الخدمة من صفحة المتابعة، برقم الطلب ورمزه. لا يُسأل في التقييم عن اسمك.',
	smsDelivered: '{association}: سُجل تقديم خدمة طلبك {reference}\nكيف كانت؟\n{link}',
	sms: {
		status: [
			'{association}، {case}: {label}\n{link}',
			'{association}: {label}\n{link}',
			'{case}: {label}\n{link}',
			'{label}\n{link}',
		],
		message: [
			'{association}: لديك رسالة عن {case}\n{link}',
			'{association}: رسالة عن {case}\n{link}',
			'لديك رسالة عن {case}\n{link}',
		],
		survey: ['{association}: كيف كانت خدمة طلبك {reference}؟\nالجواب هنا:\n{link}'],
		erased: ['{association}: مُحيت بياناتك من {case} {reference} كما طلبت، ولن تصلك رسائل أخرى'],
		'erasure-refused': ['{association}: الرد على طلبك محو بياناتك من {case}\nنصه هنا:\n{link}'],
		'one-time-code': [
			'{association}: رمز لمرة واحدة {once}\n{link}',
			'رمز لمرة واحدة {once}\n{link}',
			'رمز {once}\n{link}',
		],
		'code-asked': [
			'{association}: طُلب رمز جديد ل{case}. إن كان منك فننتظر اتصالك',
			'طُلب رمز جديد ل{case}. إن كان منك فننتظر اتصالك',
		],
		'code-replaced': [
			'{association}: ل{case} رمز سري جديد، والقديم لا يعمل',
			'ل{case} رمز سري جديد، والقديم لا يعمل',
		],
		'contact-corrected': ['{association}: تصلك هنا رسائل {case}\n{link}', 'تصلك هنا رسائل {case}\n{link}'],
	},
	discreet,
}
