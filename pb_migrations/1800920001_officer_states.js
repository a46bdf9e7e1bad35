/// <reference path="../.sila/pocketbase.d.ts" />

// What is shown of an officer is kept as what is published of an association or a service is.
const HELP = 'ما هو: الجمعية أو الخدمة أو المسؤول، بمعرّف سجله.'

migrate(
	app => {
		const states = app.findCollectionByNameOrId('content_states')
		const thing = states.fields.getByName('thing')
		thing.pattern = '^(associations|services|officers)/[a-z0-9]{15}$'
		thing.help = HELP
		app.save(states)
	},
	app => {
		app.db().newQuery("DELETE FROM content_states WHERE thing LIKE 'officers/%'").execute()
		const states = app.findCollectionByNameOrId('content_states')
		const thing = states.fields.getByName('thing')
		thing.pattern = '^(associations|services)/[a-z0-9]{15}$'
		thing.help = 'ما هو: الجمعية أو الخدمة، بمعرّف سجلها.'
		app.save(states)
	},
)
