/// <reference path="../.sila/pocketbase.d.ts" />

// Who is told discreetly, and which notifications are written so (core/telling/discreet.ts).
const HELP = {
	cases: 'لا تذكر إشعاراته الجمعية ولا الخدمة ولا نوع الحالة، لأن غيره قد يراها. غيّره إن طلب صاحبه ذلك.',
	outbox: 'لا يذكر هذا الإشعار الجمعية ولا الخدمة ولا نوع الحالة. يضعه الخادم.',
}

migrate(
	app => {
		for (const [name, help] of Object.entries(HELP)) {
			const collection = app.findCollectionByNameOrId(name)
			collection.fields.add(new BoolField({ name: 'discreet', help }))
			app.save(collection)
		}
	},
	app => {
		for (const name of Object.keys(HELP)) {
			const collection = app.findCollectionByNameOrId(name)
			collection.fields.removeByName('discreet')
			app.save(collection)
		}
	},
)
