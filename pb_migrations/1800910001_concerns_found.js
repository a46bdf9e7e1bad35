/// <reference path="../.sila/pocketbase.d.ts" />

// Whether there is an objection to a request is asked each time somebody looks at it: without this all cases are read for it.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.addIndex('cases_concerns', false, 'concerns', '')
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.removeIndex('cases_concerns')
		app.save(cases)
	},
)
