/// <reference path="../.sila/pocketbase.d.ts" />

// Senior management sees identity number and files of a request with a reason, which stands among who looked. One more
// value of a select changes no row, so the triggers of the record stay as they are.
migrate(
	app => {
		const looks = app.findCollectionByNameOrId('access_log')
		const what = looks.fields.getByName('what')
		what.values = [...what.values, 'reason']
		what.help =
			'ماذا رأى: طلبًا، أو ملفًا، أو تصديرًا، أو بحثًا برقم الهوية، أو فتح مدير النظام نافذة اطلاع، أو سجلات رآها بها، أو ذكر سببًا ليرى الهوية والمرفقات.'
		looks.fields.getByName('detail').help =
			'ما يميّزه، دون شيء مما كتبه مقدم الطلب: موضع الملف، أو عدد ما وُجد، أو سبب فتح النافذة أو الاطلاع.'
		app.save(looks)
	},
	() => {
		// Entries of the record have the value and stay.
	},
)
