/// <reference path="../.sila/pocketbase.d.ts" />

// For whom a request is, where the service allows to apply for somebody else (core/sending/served.ts).
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new JSONField({
				name: 'served',
				maxSize: 2000,
				help: 'لمن الطلب، واسم المستفيد وصفة مقدم الطلب إن طلب عن غيره. فارغ حيث لا تُسأل. لا يتغير.',
			}),
		)
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.removeByName('served')
		app.save(cases)
	},
)
