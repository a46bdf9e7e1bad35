import { sharedReceiptWords } from '../shared/form/receipt.ar.ts'
import type { ComplaintReceiptWords } from './receipt.words.ts'

export const words: ComplaintReceiptWords = {
	...sharedReceiptWords,
	first:
		'كانت شكواك قد وصلت من قبل. المحفوظ نسختها الأولى، وهي أدناه، ولم يُؤخذ ما غيّرته بعدها. لتصحيح شيء فيها اكتب رسالة من صفحة المتابعة.',
	goes: 'تؤكد الجمعية أنها قرأت شكواك، ثم تعطيها لمن ينظر فيها، ولا يكون ممن تخصه.',
	answer: {
		named: 'نخبرك بالوسيلة التي اخترتها، وتقرأ كل جديد في صفحة المتابعة.',
		nameless: 'لا نعرف من أنت، فلا يصلك جواب بوسيلة أخرى: افتح صفحة المتابعة من حين إلى آخر بالرقم والرمز.',
	},
	track: 'تابع شكواك من هنا:',
}
