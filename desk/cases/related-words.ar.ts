import type { RelatedWords } from './related-words.ts'

export const words: RelatedWords = {
	title: 'حالات أخرى قد تكون للشخص نفسه',
	hint: 'لم يجمعها النظام: قارن بينها، فقد يشترك اثنان في هاتف أو اسم.',
	agrees: 'يتفق:',
	differs: 'يختلف:',
	traits: { identity: 'رقم الهوية', phone: 'الهاتف', name: 'الاسم' },
	all: 'عرضها كلها ({n})',
	isOf: 'هذه الحالة مكررة للحالة',
	hasThis: 'مكررة لهذه الحالة:',
	mark: 'هذه الحالة مكررة لها',
	undo: 'ليست مكررة',
	ask: 'مكررة لحالة أخرى؟',
	askTitle: 'هل وصلت من قبل؟',
	reference: 'رقم الحالة الأخرى',
	referenceHint: 'يُسجَّل باسمك ويمكن الرجوع عنه. لا تتغير به الحالة ولا موعدها، ولا يصل صاحبها شيء.',
	confirm: 'سجّلها مكررة',
	marked: 'سُجّل باسمك أنها مكررة للحالة {reference}. حالتها وموعدها كما هما.',
	undone: 'سُجّل باسمك أنها ليست مكررة للحالة {reference}.',
}
