/// <reference path="../.sila/pocketbase.d.ts" />

// How an applicant is to be reached may change after the request was signed; what was signed does not.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new JSONField({
				name: 'contact',
				maxSize: 5000,
				help: 'وسيلة التواصل وبياناتها كما صححها مقدم الطلب بعد إرساله. إن كُتبت فبها نتواصل معه.',
			}),
		)
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.removeByName('contact')
		app.save(cases)
	},
)
