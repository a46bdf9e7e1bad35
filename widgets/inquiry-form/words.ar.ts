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
			topic: 'ما موضوع رسالتك؟',
			text: 'نص سؤالك أو عرضك',
			category: 'من تخص؟',
			field: 'في أي مجال؟',
			contactMeans: 'بأي وسيلة نصل إليك؟',
			reply: 'كيف يصلك الجواب؟',
			reference: 'رقم الاستفسار',
		},
		problems: {
			...commonWords.problems,
			server: 'حدث خطأ عندنا ولم يُحفظ شيء. ما كتبته ما زال هنا، ويمكنك المحاولة بعد قليل.',
		},
		letter: { ...commonWords.letter, applicant: 'صاحب الاستفسار' },
	},
	inquiry: inquiryFormWords,
	titles: {
		what: 'ما استفسارك؟',
		whom: 'لمن يصل؟',
		you: 'كيف نجيبك؟',
		review: 'مراجعة ما كتبته وإرساله',
	},
	title: 'استفسار إلى {association}',
	subject: 'الموضوع: استفسار',
	textHint: 'بكلماتك، دون رقم هويتك ولا ما لا يلزم للجواب.',
	whomHint: 'يصل به استفسارك إلى من يجيب عنه مباشرة.',
	none: 'لا شيء مما ذُكر',
	page: 'أقرؤه في صفحة المتابعة، دون أن أذكر من أنا',
	means: 'يصلني بوسيلة أختارها',
	helper: 'شكرًا لك. تحتاج الجمعية إلى اسمك ووسيلة تصل بها إليك.',
	send: 'إرسال الاستفسار',
	sending: 'يُرسل…',
	privacy:
		'خصوصيتك: نطلب اسمك ووسيلة التواصل لنجيبك فقط، ولا يراهما في الجمعية إلا من يحتاج إليهما عمله، ويُسجَّل ذلك، ومن يدير الخادم. ولك طلب نسخة من بياناتك أو تصحيحها أو حذفها.',
	lost: 'انقطع الاتصال. كل ما كتبته باقٍ هنا، ولن يتكرر استفسارك بإرساله مرة أخرى.',
	arrived: 'وصل استفسارك',
	keep: 'بهذين الرقمين يُقرأ الجواب وتُكتب رسالة أخرى، فحفظهما الآن مهم؛ لن يظهر الرمز ثانية.',
	offer: {
		what: 'ما عرضك للتطوع؟',
		text: 'نص عرضك',
		title: 'عرض تطوع إلى {association}',
		subject: 'الموضوع: عرض تطوع',
		textHint: 'مهاراتك والوقت المتاح لك ومدينتك، دون رقم هويتك.',
		send: 'إرسال العرض',
		arrived: 'وصل عرضك',
	},
}
