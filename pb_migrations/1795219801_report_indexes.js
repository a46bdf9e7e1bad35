/// <reference path="../.sila/pocketbase.d.ts" />

// What reports ask of many cases stands in an index each, so that they need not read the cases themselves.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		const columns = 'association, kind, created, channel, service, status, completed_at, due_on, id'
		cases.addIndex('cases_report', false, columns, '')
		app.save(cases)
		const audit = app.findCollectionByNameOrId('audit')
		audit.addIndex('audit_decided', false, '`case`, `at`', "`to` IN ('accepted', 'rejected')")
		app.save(audit)
	},
	app => {
		for (const [name, index] of [
			['cases', 'cases_report'],
			['audit', 'audit_decided'],
		]) {
			const collection = app.findCollectionByNameOrId(name)
			collection.removeIndex(index)
			app.save(collection)
		}
	},
)
