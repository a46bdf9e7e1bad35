/// <reference path="../.sila/pocketbase.d.ts" />

// The trail names messages too. One more value of a select changes no row, so the trail's triggers stay as they are.
migrate(
	app => {
		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, 'message']
		action.help = 'ماذا حدث: وصل الطلب، أو عُدّل، أو حُذف، أو كُتبت فيه رسالة.'
		app.save(audit)
	},
	() => {
		// Records of the trail have the value and stay.
	},
)
