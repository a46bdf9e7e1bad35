/// <reference path="../.sila/pocketbase.d.ts" />

// Whose a request is: an account of staff, as a complaint has an officer; and the word that it was handed over with.

migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new RelationField({
				name: 'holder',
				maxSelect: 1,
				collectionId: app.findCollectionByNameOrId('staff').id,
				help: 'الموظف الذي يتولى الطلب. يضعه الخادم.',
			}),
		)
		cases.fields.add(
			new TextField({ name: 'holder_word', max: 500, help: 'كلمة من سلّمه إلى من يتولاه الآن.' }),
		)
		cases.addIndex('cases_holder', false, 'holder', "holder != ''")
		app.save(cases)

		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, 'given']
		app.save(audit)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.removeIndex('cases_holder')
		for (const name of ['holder', 'holder_word']) cases.fields.removeByName(name)
		// The trail may have such acts, which stay.
		app.save(cases)
	},
)
