/// <reference path="../.sila/pocketbase.d.ts" />

// Periods that an association sets for itself, beside those of its policy. None is set beforehand.
migrate(
	app => {
		app.save(
			new Collection({
				type: 'base',
				name: 'periods',
				fields: [
					{
						type: 'relation',
						name: 'association',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: app.findCollectionByNameOrId('associations').id,
						presentable: true,
						help: 'الجمعية. لكل جمعية سجل واحد.',
					},
					{
						type: 'number',
						name: 'target_days',
						onlyInt: true,
						min: 0,
						max: 250,
						presentable: true,
						help: 'هدف داخلي للرد، بأيام العمل من اكتمال الطلب، حيث لا تحدد السياسة مهلة. لا يراه مقدم الطلب. 0: لا هدف.',
					},
				],
				indexes: ['CREATE UNIQUE INDEX periods_association ON periods (association)'],
			}),
		)
	},
	app => app.delete(app.findCollectionByNameOrId('periods')),
)
