/// <reference path="../.sila/pocketbase.d.ts" />

// The trail tells of definitions too: of an association, a service or a survey that an update of the product changed,
// and of what staff decided about an improvement that it brought.
// Neither a new field nor one more value of a select changes a row, so the trail's triggers stay as they are.
migrate(
	app => {
		const audit = app.findCollectionByNameOrId('audit')
		audit.fields.getByName('case').required = false
		audit.fields.add(
			new TextField({
				name: 'definition',
				help: 'التعريف الذي تغيّر، نصًا: مجموعته ومعرّفه، مثل services/abc. فارغ إن كان السجل عن طلب.',
			}),
		)
		const action = audit.fields.getByName('action')
		action.values = [...action.values, 'upgraded', 'improved', 'offer-kept']
		action.help = 'ماذا حدث للطلب، أو لتعريف جمعية أو خدمة أو استبانة.'
		app.save(audit)
	},
	() => {
		// Records of the trail have the value and stay.
	},
)
