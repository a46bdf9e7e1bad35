/// <reference path="../.sila/pocketbase.d.ts" />

// The outbox also tells that there is a restricted case.
migrate(
	app => {
		const outbox = app.findCollectionByNameOrId('outbox')
		const kind = outbox.fields.getByName('kind')
		kind.values = [...kind.values, 'restricted']
		app.save(outbox)
	},
	() => {
		// Records may have the value, and stay.
	},
)
