/// <reference path="../.sila/pocketbase.d.ts" />

// What an applicant was asked to complete earlier: kept, so that each further return says anew what is missing.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new JSONField({
				name: 'returns',
				maxSize: 1000000,
				help: 'ما طُلب من مقدم الطلب إكماله في كل مرة سابقة، ومتى. يكتبه الخادم، ولا يتغير.',
			}),
		)
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.removeByName('returns')
		app.save(cases)
	},
)
