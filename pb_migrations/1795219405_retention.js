/// <reference path="../.sila/pocketbase.d.ts" />

// For how long an association keeps what people wrote once a case is settled. None is set: nothing goes unless staff say so.
migrate(
	app => {
		app.save(
			new Collection({
				type: 'base',
				name: 'retention',
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
						name: 'closed_months',
						onlyInt: true,
						min: 0,
						max: 600,
						presentable: true,
						help: 'بعد كم شهرًا من انتهاء الطلب (مغلق أو مسحوب أو مرفوض أو قُيّم) تُمحى بياناته بلا رجعة. 0: لا تُمحى أبدًا.',
					},
				],
				indexes: ['CREATE UNIQUE INDEX retention_association ON retention (association)'],
			}),
		)
	},
	app => app.delete(app.findCollectionByNameOrId('retention')),
)
