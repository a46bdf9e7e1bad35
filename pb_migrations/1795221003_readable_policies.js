/// <reference path="../.sila/pocketbase.d.ts" />

// What was found wrong with a stored definition, so that whatever reads one knows without checking it again.
migrate(
	app => {
		for (const name of ['associations', 'services', 'surveys']) {
			const collection = app.findCollectionByNameOrId(name)
			collection.fields.add(
				new JSONField({
					name: 'unreadable',
					hidden: true,
					maxSize: 100000,
					help: 'ما يمنع قراءة التعريف: موضعه وسببه. فارغ ما دام يُقرأ. يضعه الخادم.',
				}),
				new TextField({
					name: 'checked',
					hidden: true,
					max: 64,
					help: 'بصمة ما فُحص من التعريف آخر مرة. يضعها الخادم.',
				}),
			)
			app.save(collection)
		}
	},
	app => {
		for (const name of ['associations', 'services', 'surveys']) {
			const collection = app.findCollectionByNameOrId(name)
			collection.fields.removeByName('unreadable')
			collection.fields.removeByName('checked')
			app.save(collection)
		}
	},
)
