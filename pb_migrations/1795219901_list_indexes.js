/// <reference path="../.sila/pocketbase.d.ts" />

// The work list shows the newest first: an index that ends where its filter ends has them in that order.
migrate(
	app => {
		const LIST = {
			cases_of_kind: 'kind',
			cases_of_status: 'kind, status',
			cases_of_association: 'kind, association',
		}
		const cases = app.findCollectionByNameOrId('cases')
		for (const [name, columns] of Object.entries(LIST)) cases.addIndex(name, false, columns, '')
		app.save(cases)
		const messages = app.findCollectionByNameOrId('messages')
		messages.addIndex('messages_unread', false, '`case`', "`read_at` = '' AND `from` = 'applicant'")
		app.save(messages)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		for (const name of ['cases_of_kind', 'cases_of_status', 'cases_of_association']) cases.removeIndex(name)
		app.save(cases)
		const messages = app.findCollectionByNameOrId('messages')
		messages.removeIndex('messages_unread')
		app.save(messages)
	},
)
