import { sharedReceiptWords } from '../shared/form/receipt.ar.ts'
import type { ComplaintReceiptWords } from './receipt.words.ts'

export const words: ComplaintReceiptWords = {
	...sharedReceiptWords,
	first:
		'كانت شكواك قد وصلت من قبل. المحفوظ نسختها الأولى، وهي أدناه، ولم يُؤخذ ما غيّرته بعدها. ولتصحيح شيء فيها تُكتب رسالة من صفحة المتابعة.',
	goes: 'تؤكد الجمعية أنها قرأت شكواك، ثم تعطيها لمن ينظر فيها، ولا يكون ممن تخصه.',
	answer: {
		named: 'نخبرك بالوسيلة التي اخترتها، ويظهر كل جديد في صفحة المتابعة.',
		nameless:
			'لا نعرف صاحب الشكوى، فلا يصلك جواب بوسيلة أخرى: تحسن زيارة صفحة المتابعة من حين إلى آخر بالرقم والرمز.',
	},
	track: 'متابعة شكواك من هنا:',
}
