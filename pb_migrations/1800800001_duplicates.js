/// <reference path="../.sila/pocketbase.d.ts" />

// That somebody sent the same twice is said by staff, and taken back by them: which case this one is a duplicate of. It
// moves neither of the two.

const ACTS = ['duplicate', 'no-duplicate']

migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		// Text, since no expansion is to lead along it to what somebody does not see.
		cases.fields.add(
			new TextField({ name: 'duplicate_of', hidden: true, help: 'الحالة التي هذه مكررة لها. يضعها الخادم.' }),
		)
		cases.addIndex('cases_duplicate_of', false, 'duplicate_of', "duplicate_of != ''")
		app.save(cases)
		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, ...ACTS]
		app.save(audit)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.removeIndex('cases_duplicate_of')
		cases.fields.removeByName('duplicate_of')
		// Records of the trail have the values and stay.
		app.save(cases)
	},
)
