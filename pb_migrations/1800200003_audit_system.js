/// <reference path="../.sila/pocketbase.d.ts" />

// The trail tells of the system too: its settings, accounts, jobs run by hand, copies of the data and its log.
// One more value of a select changes no row, so the trail's triggers stay as they are.
migrate(
	app => {
		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, 'settings', 'account', 'job', 'backup', 'log']
		action.help = 'ماذا حدث للطلب، أو لتعريف، أو لإعدادات الخادم وحساباته ومهامه ونسخه وسجله.'
		audit.fields.getByName('definition').help =
			'ما تغيّر إن لم يكن طلبًا، نصًا: مجموعته ومعرّفه، مثل services/abc أو settings/logs.logIP.'
		app.save(audit)
	},
	() => {
		// Records of the trail have the value and stay.
	},
)
