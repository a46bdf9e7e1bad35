/// <reference path="../.sila/pocketbase.d.ts" />

// An erasure that somebody asked for by a call, a letter or a visit is written down by staff, with its day.

const NAMES = ['entered_by', 'identified', 'asked_on']

migrate(
	app => {
		const requests = app.findCollectionByNameOrId('erasure_requests')
		requests.fields.add(
			new TextField({ name: 'entered_by', help: 'بريد من سجله عن صاحبه؛ فارغ إن طلبه بنفسه.' }),
		)
		requests.fields.add(new TextField({ name: 'identified', help: 'كيف ثبتت هويته، إن سجله موظف.' }))
		requests.fields.add(
			new TextField({
				name: 'asked_on',
				pattern: '^(\\d{4}-\\d{2}-\\d{2})?$',
				help: 'اليوم الذي طلبه فيه، إن سجله موظف.',
			}),
		)
		app.save(requests)
	},
	app => {
		const requests = app.findCollectionByNameOrId('erasure_requests')
		for (const name of NAMES) requests.fields.removeByName(name)
		app.save(requests)
	},
)
