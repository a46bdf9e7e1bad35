/// <reference path="../.sila/pocketbase.d.ts" />

// By which of the policy's channels a request came, and who wrote it down where that was not the applicant.
migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new SelectField({
				name: 'channel',
				maxSelect: 1,
				values: [
					'interview',
					'phone',
					'social-media',
					'letters',
					'help-request',
					'volunteering',
					'website',
					'email',
					'fax',
					'branch-delegates',
					'field-visit',
					'other',
				],
				help: 'القناة التي جاء منها الطلب. website: كتبه مقدمه بنفسه في النموذج.',
			}),
			new TextField({
				name: 'entered_by',
				help: 'بريد الموظف الذي سجّل الطلب عن مقدمه. فارغ إن كتبه مقدمه بنفسه.',
			}),
		)
		app.save(cases)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.removeByName('channel')
		cases.fields.removeByName('entered_by')
		app.save(cases)
	},
)
