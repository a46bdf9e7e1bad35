import type { FileProblemWords } from './files.ts'

export const fileWords: FileProblemWords = {
	file_type: '{field}: الملف «{file}» من نوع غير مقبول. المقبول PDF أو صورة JPG أو PNG.',
	file_content:
		'{field}: الملف «{file}» تالف أو ناقص أو ليس ما يقوله اسمه. يلزم تصويره من جديد، أو حفظه من جديد بصيغة PDF أو JPG أو PNG.',
	file_heic:
		'{field}: «{file}» صورة HEIC، ولا تُفتح على أكثر الأجهزة. تغني عنها صورة للشاشة وهي معروضة عليها. ويحفظ الآيفون صوره بصيغة JPG من: الإعدادات، ثم الكاميرا، ثم التنسيقات، ثم «الأكثر توافقًا»، فيلزم التصوير بعدها من جديد.',
	file_size:
		'{field}: الملف «{file}» أكبر من {mb} ميجابايت. تصلح نسخة أصغر، أو صورة للورقة بكاميرا الجوال بدل مسحها.',
	file_empty: '{field}: الملف «{file}» فارغ، فيلزم ملف آخر.',
	upload_missing: '{field}: لم يصل الملف «{file}» كاملًا. ما كتبته باقٍ، ويمكنك الإرسال من جديد.',
}
