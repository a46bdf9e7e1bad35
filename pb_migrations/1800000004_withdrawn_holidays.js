/// <reference path="../.sila/pocketbase.d.ts" />

// A holiday that turns out to be none is taken back and not deleted: which days were counted stays known.
migrate(
	app => {
		const holidays = app.findCollectionByNameOrId('holidays')
		holidays.fields.add(
			new BoolField({
				name: 'withdrawn',
				help: 'أُلغيت، فلا تُحسب إجازة من الآن. ما سبق تحديده من المواعيد لا يتغير.',
			}),
		)
		app.save(holidays)
	},
	app => {
		const holidays = app.findCollectionByNameOrId('holidays')
		holidays.fields.removeByName('withdrawn')
		app.save(holidays)
	},
)
