/// <reference path="../.sila/pocketbase.d.ts" />

// What an association asks is looked up for each of them, at the start and wherever it is published.
migrate(
	app => {
		const surveys = app.findCollectionByNameOrId('surveys')
		surveys.addIndex('surveys_association', false, 'association', '')
		app.save(surveys)
	},
	app => {
		const surveys = app.findCollectionByNameOrId('surveys')
		surveys.removeIndex('surveys_association')
		app.save(surveys)
	},
)
