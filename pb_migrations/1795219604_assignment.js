/// <reference path="../.sila/pocketbase.d.ts" />

// An officer is told of a complaint or an inquiry that comes to them.
migrate(
	app => {
		const outbox = app.findCollectionByNameOrId('outbox')
		const kind = outbox.fields.getByName('kind')
		kind.values = [...kind.values, 'assignment']
		kind.help =
			'عمّ يخبر: وصول الطلب، أو حالته، أو رسالة. escalation وassignment: تنبيه داخلي للإدارة العليا أو لمن يتولاه، لا يراه صاحبه.'
		app.save(outbox)
	},
	() => {
		// Records may have the value and stay.
	},
)
