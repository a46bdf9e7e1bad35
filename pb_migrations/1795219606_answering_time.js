/// <reference path="../.sila/pocketbase.d.ts" />

// How long an officer had something until it was answered: who has it may change afterwards, that does not.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new NumberField({
				name: 'answered_hours',
				min: 0,
				help: 'كم ساعة بقي عند من أجاب حتى أجاب. يضعه الخادم.',
			}),
		)
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.removeByName('answered_hours')
		app.save(cases)
	},
)
