/// <reference path="../.sila/pocketbase.d.ts" />

// Why a case was decided before the policy's earliest day for a reply (core/case/process.ts).
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new TextField({
				name: 'early_reason',
				max: 3000,
				help: 'لماذا اتُخذ القرار قبل أول يوم تجيز فيه السياسة الرد. للموظفين وحدهم، ويثبت بعد القرار.',
			}),
		)
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.removeByName('early_reason')
		app.save(cases)
	},
)
