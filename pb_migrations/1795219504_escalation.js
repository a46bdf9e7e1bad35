/// <reference path="../.sila/pocketbase.d.ts" />

// The outbox also tells the association's own people of a case that is late.
migrate(
	app => {
		const outbox = app.findCollectionByNameOrId('outbox')
		const kind = outbox.fields.getByName('kind')
		kind.values = [...kind.values, 'escalation']
		kind.help =
			'عمّ يخبر: وصول الطلب، أو حالته، أو رسالة. escalation: تنبيه داخلي للإدارة العليا، لا يراه مقدم الطلب.'
		const means = outbox.fields.getByName('means')
		// A colleague without a recorded e-mail or phone is told however it suits.
		means.required = false
		means.help = 'وسيلة التواصل المتفق عليها مع مقدم الطلب. فارغة في تنبيه داخلي يُبلَّغ مباشرة.'
		app.save(outbox)
	},
	() => {
		// Records may have the value and no means, and stay.
	},
)
