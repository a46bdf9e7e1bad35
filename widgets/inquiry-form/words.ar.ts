import { inquiryFormWords } from '../../core/language/words/inquiry.ar.ts'
import { commonWords, sharedWords } from '../shared/words/common.ar.ts'
import type { InquiryFormWords } from './words.ts'

export const words: InquiryFormWords = {
	...sharedWords,
	form: {
		...commonWords,
		fields: {
			...commonWords.fields,
			...inquiryFormWords.fields,
			topic: 'عن ماذا تكتب؟',
			text: 'اكتب سؤالك أو عرضك',
			category: 'من تخص؟',
			field: 'في أي مجال؟',
			contactMeans: 'بأي وسيلة نصل إليك؟',
			reply: 'كيف تريد أن يصلك الجواب؟',
			reference: 'رقم الاستفسار',
		},
		problems: {
			...commonWords.problems,
			server: 'حدث خطأ عندنا ولم يُحفظ شيء. ما كتبته ما زال هنا؛ حاول بعد قليل.',
		},
		letter: { ...commonWords.letter, applicant: 'صاحب الاستفسار' },
	},
	inquiry: inquiryFormWords,
	titles: {
		what: 'ما الذي تريد أن تسأل عنه؟',
		whom: 'لمن يصل؟',
		you: 'كيف نجيبك؟',
		review: 'راجع ما كتبته ثم أرسله',
	},
	title: 'استفسار إلى {association}',
	subject: 'الموضوع: استفسار',
	textHint: 'بكلماتك. لا تكتب رقم هويتك ولا ما لا يلزم للجواب.',
	whomHint: 'يصل به استفسارك إلى من يجيب عنه مباشرة.',
	none: 'لا شيء مما ذُكر',
	page: 'أقرؤه في صفحة المتابعة، دون أن أذكر من أنا',
	means: 'يصلني بوسيلة أختارها',
	helper: 'شكرًا لك. تحتاج الجمعية إلى اسمك ووسيلة تصل بها إليك.',
	send: 'أرسل الاستفسار',
	sending: 'يُرسل…',
	privacy:
		'خصوصيتك: نطلب اسمك ووسيلة التواصل لنجيبك فقط، ويستطيع أن يراهما كل موظف له حساب في هذا النظام. ولك طلب نسخة من بياناتك أو تصحيحها أو حذفها.',
	lost: 'انقطع الاتصال. كل ما كتبته باقٍ هنا؛ أرسل مرة أخرى ولن يتكرر استفسارك.',
	arrived: 'وصل استفسارك',
	keep: 'احفظ هذين الرقمين الآن؛ بهما تقرأ الجواب وتكتب ثانية، ولن يظهر الرمز مرة أخرى.',
	offer: {
		what: 'بماذا تود أن تتطوع؟',
		text: 'اكتب عرضك',
		title: 'عرض تطوع إلى {association}',
		subject: 'الموضوع: عرض تطوع',
		textHint: 'ما تجيده، ومتى يتاح لك، وفي أي مدينة. لا تكتب رقم هويتك.',
		send: 'أرسل العرض',
		arrived: 'وصل عرضك',
	},
}
