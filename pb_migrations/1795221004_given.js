/// <reference path="../.sila/pocketbase.d.ts" />

// What the product itself gave of each definition, beside what staff made of it: so that an improvement of the product
// reaches what they left alone, and is offered where they changed it (core/policy/improve.ts).
migrate(
	app => {
		for (const name of ['associations', 'services', 'surveys']) {
			const collection = app.findCollectionByNameOrId(name)
			const json = (name, help) => new JSONField({ name, hidden: true, maxSize: 200000, help })
			collection.fields.add(
				json('given', 'ما أعطته صلة من هذا التعريف آخر مرة، قبل تعديل الموظفين. يضعه الخادم.'),
				json('offered', 'ما تعرضه صلة مما عدّله الموظفون. فارغ إن لم تعرض شيئًا. يضعه الخادم.'),
			)
			if (name === 'associations') {
				const help = 'بصمة ملف الجمعية الذي أُخذ منه آخر مرة. يضعها الخادم.'
				collection.fields.add(new TextField({ name: 'product', hidden: true, max: 64, help }))
			}
			app.save(collection)
		}
	},
	app => {
		for (const name of ['associations', 'services', 'surveys']) {
			const collection = app.findCollectionByNameOrId(name)
			for (const field of ['given', 'offered', 'product']) collection.fields.removeByName(field)
			app.save(collection)
		}
	},
)
