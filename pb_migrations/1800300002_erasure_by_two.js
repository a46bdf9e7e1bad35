/// <reference path="../.sila/pocketbase.d.ts" />

// An erasure is two people's: what one proposed stands on the request until another agrees.

const FIELDS = ['proposed', 'proposed_by', 'alone_reason', 'effective_at']

migrate(
	app => {
		const requests = app.findCollectionByNameOrId('erasure_requests')
		requests.fields.add(
			new SelectField({
				name: 'proposed',
				values: ['granted', 'refused'],
				maxSelect: 1,
				help: 'القرار الذي اقتُرح، حتى يوافق عليه آخر.',
			}),
		)
		requests.fields.add(new TextField({ name: 'proposed_by', help: 'بريد من اقترحه.' }))
		requests.fields.add(
			new TextField({ name: 'alone_reason', max: 2000, help: 'السبب، حيث لا يوافق أحد غير من اقترحه.' }),
		)
		requests.fields.add(
			new DateField({ name: 'effective_at', help: 'متى يسري من نفسه، حيث لا يوافق أحد غير من اقترحه.' }),
		)
		app.save(requests)
	},
	app => {
		const requests = app.findCollectionByNameOrId('erasure_requests')
		for (const name of FIELDS) requests.fields.removeByName(name)
		app.save(requests)
	},
)
