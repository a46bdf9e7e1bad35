import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { complaintFormWords } from '../../core/language/words/complaint-written.ar.ts'
import type { FollowedComplaintWords } from './case-complaint.words.ts'

export const words: FollowedComplaintWords = {
	complaint: complaintWords,
	number: 'رقم الشكوى',
	received: 'وصلت الشكوى في {date}',
	due: 'حددت الجمعية لنفسها آخر موعد للتسوية: {date}.',
	own: {
		fields: { agree: 'هل توافق على هذه التسوية؟', words: complaintFormWords.fields.words },
		problems: { signature: 'اكتب في خانة التوقيع اسمك الكامل كما كتبته في الشكوى.' },
		noMessages: 'لا رسائل بعد. يمكنك أن تكتب إلى الجمعية عن شكواك من هنا.',
		reason: 'لماذا أُغلقت',
		contactHint: 'بهذه البيانات تتواصل الجمعية معك من الآن. ما كتبته في شكواك يبقى كما هو.',
		copyHint: 'شكواك ورسائلك وما مرّت به. لا تفتحها على جهاز يستعمله غيرك إلا إن كنت مطمئنًا.',
		copied: {
			letter: 'الشكوى كما أُرسلت',
			history: 'ما مرّت به الشكوى',
			byStaff: 'كتبها موظف نيابة عن صاحبها.',
		},
		withdraw: 'سحب الشكوى',
		withdrawMeans:
			'إذا سحبت شكواك توقفت الجمعية عن النظر فيها، ولا يمكن إرجاعها. يمكنك إرسال شكوى أخرى متى شئت.',
		withdrawYes: 'نعم، اسحب شكواي',
		withdrawn: 'سُحبت شكواك.',
		erasureMeans: [
			'تطلب بهذا من الجمعية أن تمحو من هذه الشكوى ما كتبته وملفاتك ورسائلك.',
			'يقرر موظفو الجمعية خلال 30 يومًا، وتجد قرارهم هنا.',
			'إن مُحيت فلا يمكن إرجاعها، ولا يبقى لك هنا إلا أين وصلت الشكوى. نزّل نسختك قبل ذلك إن أردت.',
		],
		erased: 'مُحيت بياناتك من هذه الشكوى في {date}.',
	},
	nameless: {
		limits:
			'ملفات PDF أو صور JPG أو PNG، حتى {max} ملفات، وكل ملف حتى {mb} ميجابايت. نحذف من الصور ما تكتبه فيها الكاميرا، أما ملف PDF فيبقى كما هو وقد يحمل اسم كاتبه.',
		noMessages: 'لا رسائل بعد. يمكنك أن تكتب إلى الجمعية من هنا دون أن تعرف من أنت؛ فلا تذكر اسمك.',
	},
	unreached: 'شكواك دون اسم، فلا نستطيع أن نخبرك بجديدها. افتح هذه الصفحة من حين إلى آخر بالرقم والرمز.',

	proposed: 'التسوية المقترحة',
	proposedOn: 'اقتُرحت في {date}',
	answer: 'جوابك',
	agree: 'أوافق على التسوية',
	decline: 'لا أوافق عليها',
	codeSigns: 'لا توقيع هنا، فشكواك دون اسم: رمزك السري يقوم مقامه.',
	agreeNext: 'متابعة إلى التأكيد',
	agreeMeans:
		'بموافقتك تتم التسوية كما كُتبت أعلاه وتنتهي الشكوى، ولا يمكن الرجوع عن الموافقة. تأكد منها قبل أن تؤكد.',
	agreeYes: 'نعم، أوافق وتنتهي الشكوى',
	agreed: 'سُجلت موافقتك على التسوية.',
	declineSend: 'إرسال الرفض',
	declined: 'سُجل أنك لم توافق على التسوية.',

	answered: 'تسويات أجبت عنها',
	answers: { agreed: 'وافقت عليها في {date}', declined: 'لم توافق عليها في {date}' },
	yourWords: 'ما كتبته',
	signed: 'التوقيع',

	compensation: 'خطوات التعويض',
	amount: 'المبلغ بالريال السعودي: {amount}',

	reopen: 'إعادة فتح الشكوى',
	reopenOnce: 'إن بقي شيء لم يُحل فلك أن تعيد فتح الشكوى مرة واحدة.',
	reopenUntil: 'يمكنك ذلك حتى {date}.',
	reopenSend: 'أعد فتح الشكوى',
	reopened: 'أُعيد فتح شكواك، وسببك بين الرسائل.',
}
