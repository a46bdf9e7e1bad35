/// <reference path="../.sila/pocketbase.d.ts" />

// Cases whose reply is due soon or late: the server marks them, and looks for them by their day.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new SelectField({
				name: 'attention',
				maxSelect: 1,
				values: ['due-soon', 'overdue'],
				help: 'قرب آخر يوم للرد أو مضى ولم يصدر القرار. يضعه الخادم، ويزول بالقرار.',
			}),
		)
		cases.addIndex('cases_due', false, 'due_on', "due_on != ''")
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.removeIndex('cases_due')
		cases.fields.removeByName('attention')
		app.save(cases)
	},
)
