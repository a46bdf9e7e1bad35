/// <reference path="../.sila/pocketbase.d.ts" />

// Where the policy states no deadline, an association may set itself a target: the day it falls on for a case.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new TextField({
				name: 'target_on',
				pattern: '^\\d{4}-\\d{2}-\\d{2}$',
				help: 'الهدف الداخلي للرد، حيث لا تحدد السياسة مهلة. لا يراه مقدم الطلب. يضعه الخادم مرة واحدة عند الاكتمال.',
			}),
		)
		cases.fields.getByName('attention').help =
			'قرب آخر يوم للرد أو الهدف الداخلي، أو مضى ولم يصدر القرار. يضعه الخادم، ويزول بالقرار.'
		cases.addIndex('cases_target', false, 'target_on', "target_on != ''")
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.removeIndex('cases_target')
		cases.fields.removeByName('target_on')
		app.save(cases)
	},
)
