import { askedWords } from '../../core/language/words/survey-asked.ar.ts'
import type { SurveyElementWords } from './words.ts'

export const words: SurveyElementWords = {
	lang: 'ar',
	asked: askedWords,
	step: '{n} من {all}',
	next: 'التالي',
	skip: 'تخطَّ',
	back: 'رجوع',
	clear: 'امسح جوابي',
	send: 'أرسل رأيك',
	sending: 'يُرسل…',
	comment: 'هل تود أن تضيف شيئًا؟',
	commentHint: 'اختياري، ويقرؤه موظفو الجمعية وحدهم.',
	noNames: 'فضلًا لا تكتب اسمًا ولا رقمًا يدل عليك أو على غيرك.',
	count: '{n} من {max} حرف',
	kept: 'إجاباتك على هذا الجهاز وحده حتى ترسلها، وتُمحى بعد سبعة أيام.',
	forget: 'امسحها الآن',
	forgotten: 'مُسحت إجاباتك من هذا الجهاز.',
	restored: 'عادت إجاباتك السابقة. أكمل من حيث توقفت.',
	changed: 'حدّثت الجمعية الأسئلة. بقي من إجاباتك ما يصلح لها، فراجعها ثم أرسل.',
	lost: 'انقطع الاتصال. إجاباتك باقية هنا؛ أرسل مرة أخرى ولن تتكرر.',
	server: 'حدث خطأ عندنا، وإجاباتك باقية هنا. أرسلها بعد قليل.',
	thanks: 'شكرًا لك، وصل رأيك',
	thanksText: 'يفيدنا في تحسين الخدمة. يمكنك الآن مغادرة الصفحة.',
	first: 'كان رأيك قد وصل من قبل. المحفوظ إجاباتك الأولى، دون ما غيّرته بعدها.',
}
