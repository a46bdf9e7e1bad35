import { language } from './frame/language.ts'

/* What PocketBase's API says of what happened, in Arabic. */

/** Whole messages. */
const messages: Record<string, string> = {
	'Invalid login credentials.': 'البريد أو كلمة المرور غير صحيحة.',
	'Failed to authenticate.': 'البريد أو كلمة المرور غير صحيحة.',
	'Something went wrong!': 'حدث خطأ. حاول بعد قليل.',
	'Something went wrong while processing your request.': 'حدث خطأ عند تنفيذ طلبك. حاول بعد قليل.',
	'Something went wrong.': 'حدث خطأ. حاول بعد قليل.',
	'Failed to fetch': 'تعذر الوصول إلى الخادم. تحقق من الاتصال ثم حاول من جديد.',
	'Failed to create record.': 'لم يُحفظ السجل. راجع الحقول.',
	'Failed to update record.': 'لم يُحفظ التعديل. راجع الحقول.',
	'Failed to save record.': 'لم يُحفظ. حاول من جديد.',
	'Failed to load record.': 'تعذر فتح السجل.',
	'Failed to delete record. Make sure that the record is not part of a required relation reference.':
		'لم يُحذف السجل، لأن سجلات أخرى تعتمد عليه.',
	'An error occurred while validating the submitted data.': 'لم يُحفظ. راجع الحقول.',
	'An error occurred while loading the submitted data.': 'لم تُقرأ البيانات. راجع الحقول.',
	'Failed to read the submitted data.': 'لم تُقرأ البيانات. راجع الحقول.',
	'Failed to load the submitted data due to invalid formatting.': 'لم تُقرأ البيانات. راجع الحقول.',
	"The requested resource wasn't found.": 'هذا السجل غير موجود، أو حُذف.',
	'You are not allowed to perform this request.': 'لا تسمح صلاحية حسابك بهذا.',
	'The authorized record is not allowed to perform this action.': 'لا تسمح صلاحية حسابك بهذا.',
	'The request requires valid record authorization token.': 'انتهت جلستك. ادخل من جديد.',
	'Invalid or expired token.': 'انتهت صلاحية الرابط. اطلب رابطًا جديدًا.',
	'Invalid or expired password reset token.': 'انتهت صلاحية الرابط. اطلب رابطًا جديدًا.',
	'Too Many Requests.': 'محاولات كثيرة في وقت قصير. انتظر قليلًا ثم حاول.',
	'Request entity too large': 'البيانات أكبر من المسموح.',

	// What is wrong with a field
	'Cannot be blank.': 'هذا الحقل مطلوب.',
	'Missing required value.': 'هذا الحقل مطلوب.',
	'Must be a valid email address.': 'اكتب بريدًا صحيحًا، مثل name@example.com.',
	'Must be a valid URL.': 'اكتب عنوان موقع صحيحًا.',
	'Must be a valid url.': 'اكتب عنوان موقع صحيحًا.',
	'Must be a valid json value.': 'الصيغة غير صحيحة. راجع الأقواس والفواصل.',
	'Must be a valid date.': 'التاريخ غير صحيح.',
	'Must be a valid value.': 'القيمة غير مقبولة.',
	'Must be in a valid format.': 'الصيغة غير صحيحة.',
	'Invalid value format.': 'الصيغة غير صحيحة.',
	'Invalid field value.': 'القيمة غير مقبولة.',
	'Unknown or invalid field.': 'حقل غير معروف.',
	'Value must be unique.': 'هذه القيمة مستعملة في سجل آخر.',
	"Values don't match.": 'القيمتان غير متطابقتين.',
	'Failed to find all relation records with the provided ids.': 'السجل المرتبط غير موجود.',
	'The model id is invalid or already exists.': 'المعرّف غير صحيح أو مستعمل.',
	'The record primary key is invalid or already exists.': 'المعرّف غير صحيح أو مستعمل.',
	'The record primary key cannot be changed.': 'المعرّف لا يتغير.',
}

/** Messages with something in them, which is put back where `$1` and `$2` stand. */
const patterns: [RegExp, string][] = [
	[/^Must be at least (\d+) character\(s\)\.$/, 'أقل ما يُقبل $1 من الأحرف.'],
	[/^Must be no more than (\d+) character\(s\)\.$/, 'أكثر ما يُقبل $1 من الأحرف.'],
	[/^The length must be between (\d+) and (\d+)\.$/, 'عدد الأحرف من $1 إلى $2.'],
	[/^The length must be no less than (\d+)\.$/, 'أقل ما يُقبل $1 من الأحرف.'],
	[/^The length must be no more than (\d+)\.$/, 'أكثر ما يُقبل $1 من الأحرف.'],
	[/^Must be (?:less|no greater) (?:or equal )?than (.+?)\.?$/, 'أكبر قيمة مقبولة: $1.'],
	[/^Must be (?:greater|no less) (?:or equal )?than (.+?)\.?$/, 'أصغر قيمة مقبولة: $1.'],
	[/^Select no more than (\d+)\.?$/, 'أكثر ما يُختار: $1.'],
	[/^Select at least (\d+)\.?$/, 'أقل ما يُختار: $1.'],
	[/^The maximum allowed files is (\d+)\.?$/, 'أكثر عدد للملفات: $1.'],
	[/^Failed to upload "(.+?)" - the maximum allowed file size.*$/, 'لم يُرفع «$1»: الملف أكبر من المسموح.'],
	[/^Failed to upload "(.+?)" due to unsupported file type\.?$/, 'لم يُرفع «$1»: نوع الملف غير مقبول.'],
	[/^Invalid value (.+?)\.?$/, 'القيمة «$1» غير مقبولة.'],
	[/^Selected \((\d+) of max (\d+)\)$/, 'المختار: $1 من $2'],
]

const ARABIC = /[\u0621-\u064A]/

/**
 * A message in the language of the desk: one of PocketBase's, or the half of one of Sila's own, which say the same in both
 * languages with « · » between. A message nobody foresaw stays as it is: a clue is better than none.
 */
export function translateMessage(message: string): string {
	const text = message.trim()
	const [first = '', ...rest] = text.split(' · ')
	const second = rest.join(' · ')
	const both = rest.length > 0 && ARABIC.test(first) && !ARABIC.test(second)
	if (language() === 'en') return both ? second : text
	if (both) return first.replace(/\.?$/, '.')
	const known = [text, `${text}.`].find(one => Object.hasOwn(messages, one))
	return known ? (messages[known] ?? text) : filled(text)
}

/** A message that has a number or a name in it. */
function filled(text: string): string {
	for (const [pattern, arabic] of patterns) {
		const found = pattern.exec(text)
		if (found) return arabic.replace(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '')
	}
	return text
}
