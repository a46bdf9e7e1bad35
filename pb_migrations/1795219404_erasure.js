/// <reference path="../.sila/pocketbase.d.ts" />

// An applicant asks for their data to be erased, staff decide, and a case that was erased stays as a number with dates.
const DELETE = 'messages_no_delete'
const trigger = (app, when) => {
	app.db().newQuery(`DROP TRIGGER ${DELETE}`).execute()
	const refuse = "BEGIN SELECT RAISE(ABORT, 'الرسائل لا تُعدَّل ولا تُحذف · messages are final'); END"
	app
		.db()
		.newQuery(
			`CREATE TRIGGER ${DELETE} BEFORE DELETE ON messages
			WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.\`case\`${when}) ${refuse}`,
		)
		.execute()
}

migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new DateField({
				name: 'erased_at',
				help: 'متى مُحيت بيانات مقدم الطلب وما كُتب عنه. يضعه الخادم، ولا يتغير الطلب بعده.',
			}),
		)
		app.save(cases)

		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, 'erasure-asked', 'erasure-refused', 'erased']
		action.help =
			'ماذا حدث: وصل الطلب، أو عُدّل، أو حُذف، أو كُتبت فيه رسالة، أو طُلب محو بياناته، أو رُفض محوها، أو مُحيت.'
		app.save(audit)

		const date = (name, help) => ({ type: 'date', name, help })
		app.save(
			new Collection({
				type: 'base',
				name: 'erasure_requests',
				fields: [
					{
						type: 'relation',
						name: 'case',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: cases.id,
						presentable: true,
						help: 'الطلب الذي طلب صاحبه محو بياناته منه.',
					},
					{
						type: 'select',
						name: 'state',
						required: true,
						maxSelect: 1,
						values: ['open', 'granted', 'refused'],
						presentable: true,
						help: 'granted: تُمحى البيانات فورًا وبلا رجعة. refused: تبقى، واكتب السبب في الرد.',
					},
					{ type: 'text', name: 'reason', max: 3000, help: 'لماذا يطلب المحو، إن ذكر. يُمحى مع البيانات.' },
					{
						type: 'text',
						name: 'answer',
						max: 3000,
						help: 'الرد على مقدم الطلب، ويراه عند المتابعة. لا بد منه عند الرفض.',
					},
					{
						type: 'text',
						name: 'due_on',
						pattern: '^\\d{4}-\\d{2}-\\d{2}$',
						help: 'آخر يوم للقرار: ثلاثون يومًا من طلبه. يضعه الخادم.',
					},
					{ type: 'text', name: 'decided_by', help: 'بريد الموظف الذي قرر. يضعه الخادم.' },
					date('decided_at', 'متى قرر. يضعه الخادم.'),
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: [
					"CREATE UNIQUE INDEX erasure_requests_open ON erasure_requests (`case`) WHERE state = 'open'",
					'CREATE INDEX erasure_requests_case ON erasure_requests (`case`)',
				],
			}),
		)
		// The one way for a message to go while its case stays: the case was erased in the same transaction.
		trigger(app, " AND erased_at = ''")
	},
	app => {
		trigger(app, '')
		app.delete(app.findCollectionByNameOrId('erasure_requests'))
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.removeByName('erased_at')
		app.save(cases)
	},
)
