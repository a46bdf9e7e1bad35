/// <reference path="../.sila/pocketbase.d.ts" />

// Applicants are told how staff decided when they asked for their data to be erased.
migrate(
	app => {
		const outbox = app.findCollectionByNameOrId('outbox')
		const kind = outbox.fields.getByName('kind')
		kind.values = [...kind.values, 'erased', 'erasure-refused']
		kind.help =
			'عمّ يخبر: وصول الطلب، أو حالته، أو رسالة، أو القرار في محو بياناته. escalation: تنبيه داخلي للإدارة العليا، لا يراه مقدم الطلب.'
		app.save(outbox)
	},
	() => {
		// Records may have the values, and stay.
	},
)
