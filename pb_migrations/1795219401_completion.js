/// <reference path="../.sila/pocketbase.d.ts" />

// An applicant completes a request: more files than its form took at once, and which sendings have been stored.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.getByName('files').maxSelect = 20
		cases.fields.add(
			new JSONField({
				name: 'completions',
				maxSize: 20000,
				hidden: true,
				help: 'بصمة كل إرسال أكمل به مقدم الطلب طلبه، كي لا يُحفظ إرسال واحد مرتين.',
			}),
		)
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.getByName('files').maxSelect = 6
		cases.fields.removeByName('completions')
		app.save(cases)
	},
)
