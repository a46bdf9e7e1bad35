import { replyWords } from '../../core/language/words/reply.ar.ts'
import { sharedReceiptWords } from '../shared/form/receipt.ar.ts'
import type { RequestReceiptWords } from './receipt.words.ts'

export const words: RequestReceiptWords = {
	...sharedReceiptWords,
	...replyWords,
	first:
		'كان طلبك قد وصل من قبل. المحفوظ نسخته الأولى، وهي أدناه، ولم يُؤخذ ما غيّرته بعدها. لتصحيح شيء فيها اكتب رسالة من صفحة المتابعة.',
	checked: 'يراجع الموظف اكتمال طلبك، فإن نقص شيء أخبرك بالوسيلة التي اخترتها.',
	visit: {
		checked:
			'يراجع الموظف اكتمال طلبك. اخترت أن تراجع الجمعية بنفسك، فلن يتصل بك أحد: راجعها، أو افتح صفحة المتابعة لتقرأ ما ينقص.',
		place: 'مكان الجمعية: {place}',
		hours: 'أوقاتها: {hours}',
		phone: 'هاتفها: {phone}',
		unknown: 'لم تنشر الجمعية هنا مكانها ولا أوقاتها. اسألها عنهما برسالة من صفحة المتابعة قبل أن تذهب.',
	},
	decides: 'يدرسه ويقرر فيه: {decider}.',
	track: 'تابع طلبك من هنا:',
}
