/// <reference path="../.sila/pocketbase.d.ts" />

// Who cannot use the tracking page asks for a copy of their data by a call, a letter or a visit: it is written down with
// its 30 days, and settled once it was handed over.

const ACTS = ['copy-asked', 'copy-made', 'copy-given', 'copy-left']

migrate(
	app => {
		const text = (name, help, more = {}) => ({ type: 'text', name, help, ...more })
		const date = (name, help) => ({ type: 'date', name, help })
		const DAY = '^\\d{4}-\\d{2}-\\d{2}$'
		app.save(
			new Collection({
				type: 'base',
				name: 'copy_requests',
				fields: [
					{
						type: 'relation',
						name: 'case',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: app.findCollectionByNameOrId('cases').id,
						presentable: true,
						help: 'الحالة التي طلب صاحبها نسخة من بياناته فيها.',
					},
					{
						type: 'select',
						name: 'state',
						required: true,
						maxSelect: 1,
						values: ['open', 'given', 'left'],
						presentable: true,
						help: 'given: سُلّمت النسخة. left: لم يعد يريدها.',
					},
					text('asked_on', 'اليوم الذي طلبها فيه.', { pattern: DAY }),
					text('due_on', 'آخر يوم لتسليمها: ثلاثون يومًا من طلبها. يضعه الخادم.', { pattern: DAY }),
					text('identified', 'كيف ثبتت هويته.'),
					text('said', 'ما قاله، إن ذكر شيئًا. يُمحى مع البيانات.', { max: 3000 }),
					text('entered_by', 'بريد الموظف الذي سجّل الطلب. يضعه الخادم.'),
					date('made_at', 'متى أُعدّت النسخة آخر مرة. يضعه الخادم.'),
					text('made_by', 'بريد الموظف الذي أعدّها. يضعه الخادم.'),
					date('settled_at', 'متى سُلّمت أو تُركت. يضعه الخادم.'),
					text('settled_by', 'بريد الموظف الذي سجّل ذلك. يضعه الخادم.'),
					text('note', 'كيف سُلّمت، أو لماذا تُركت. يُمحى مع البيانات.', { max: 3000 }),
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: [
					"CREATE UNIQUE INDEX copy_requests_open ON copy_requests (`case`) WHERE state = 'open'",
					'CREATE INDEX copy_requests_case ON copy_requests (`case`)',
				],
			}),
		)
		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, ...ACTS]
		app.save(audit)
	},
	app => {
		// Records of the trail have the values and stay.
		app.delete(app.findCollectionByNameOrId('copy_requests'))
	},
)
