import type { FileProblemWords } from './files.ts'

export const fileWords: FileProblemWords = {
	file_type: '{field}: الملف «{file}» من نوع غير مقبول. أرفق PDF أو صورة JPG أو PNG.',
	file_content:
		'{field}: الملف «{file}» تالف أو ناقص أو ليس ما يقوله اسمه. صوّره من جديد، أو احفظه من جديد بصيغة PDF أو JPG أو PNG.',
	file_heic:
		'{field}: «{file}» صورة HEIC، ولا تُفتح على أكثر الأجهزة. اعرضها على شاشة جهازك والتقط صورة للشاشة ثم أرفقها. أو اجعل الآيفون يحفظ صوره بصيغة JPG: الإعدادات، ثم الكاميرا، ثم التنسيقات، ثم «الأكثر توافقًا»، وصوّر من جديد.',
	file_size:
		'{field}: الملف «{file}» أكبر من {mb} ميجابايت. اختر نسخة أصغر، أو صوّر الورقة بكاميرا الجوال بدل مسحها.',
	file_empty: '{field}: الملف «{file}» فارغ. اختر ملفًا آخر.',
	upload_missing: '{field}: لم يصل الملف «{file}» كاملًا. أرسل من جديد؛ ما كتبته باقٍ.',
}
