/// <reference path="../.sila/pocketbase.d.ts" />

// What a round asked about, beside each of its answers: its sample belongs to the same service and channel.
migrate(
	app => {
		const rounds = app.findCollectionByNameOrId('survey_rounds')
		const answers = app.findCollectionByNameOrId('survey_answers')
		rounds.fields.add(
			new RelationField({
				name: 'service',
				maxSelect: 1,
				collectionId: app.findCollectionByNameOrId('services').id,
				help: 'الخدمة التي سُئل عنها، إن كانت واحدة.',
			}),
			new SelectField({
				name: 'channel',
				maxSelect: 1,
				values: [...answers.fields.getByName('channel').values],
				help: 'القناة التي جاء منها من سُئلوا، إن كانت واحدة.',
			}),
		)
		app.save(rounds)
	},
	app => {
		const rounds = app.findCollectionByNameOrId('survey_rounds')
		for (const name of ['service', 'channel']) rounds.fields.removeByName(name)
		app.save(rounds)
	},
)
