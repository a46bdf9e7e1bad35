/// <reference path="../.sila/pocketbase.d.ts" />

// The server says of every case what it is, and every case that was there before was told: none is without.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.getByName('kind').required = true
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.getByName('kind').required = false
		app.save(cases)
	},
)
