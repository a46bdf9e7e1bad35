/// <reference path="../.sila/pocketbase.d.ts" />

// The work list can show all kinds at once, of one association or in one status.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.addIndex('cases_all_of_status', false, 'status', '')
		cases.addIndex('cases_all_of_association', false, 'association', '')
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.removeIndex('cases_all_of_status')
		cases.removeIndex('cases_all_of_association')
		app.save(cases)
	},
)
