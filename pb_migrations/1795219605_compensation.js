/// <reference path="../.sila/pocketbase.d.ts" />

// What a compensation rests on, each a record with a day and a document, final once it is made (Kadi, article 3.4).
migrate(
	app => {
		const text = (name, max, help) => ({ type: 'text', name, max, help })
		app.save(
			new Collection({
				type: 'base',
				name: 'compensation_records',
				fields: [
					{
						type: 'relation',
						name: 'case',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: app.findCollectionByNameOrId('cases').id,
						presentable: true,
						help: 'الشكوى.',
					},
					{
						type: 'select',
						name: 'kind',
						required: true,
						maxSelect: 1,
						values: ['minutes', 'ruling', 'negotiation', 'agreement', 'delivery'],
						presentable: true,
						help: 'ما هو: محضر تحقيق، أو حكم، أو تفاوض، أو اتفاق على التعويض، أو تسليمه. لا اتفاق قبل المحضر والتفاوض، ولا قبل الحكم حيث يلزم.',
					},
					{
						type: 'text',
						name: 'on',
						required: true,
						pattern: '^\\d{4}-\\d{2}-\\d{2}$',
						presentable: true,
						help: 'يومه، مثل 2026-03-01. لا يكون في المستقبل.',
					},
					text('harm', 3000, 'في المحضر: الضرر الذي وقع.'),
					text('size', 3000, 'في المحضر: حجم الضرر.'),
					text('causes', 3000, 'في المحضر: الأسباب التي أدت إليه.'),
					{
						type: 'json',
						name: 'members',
						maxSize: 20000,
						help: 'في المحضر: أعضاء لجنة التحقيق، ولكل عضو يوم اعتماده المحضر.',
					},
					text(
						'what',
						3000,
						'في غير المحضر: نص الحكم ورقمه، أو ما دار في التفاوض، أو ما اتُّفق عليه، أو ما سُلّم.',
					),
					{ type: 'number', name: 'amount', min: 0, help: 'المبلغ بالريال، إن كان التعويض مالًا.' },
					{
						type: 'file',
						name: 'file',
						required: true,
						maxSelect: 1,
						maxSize: 10485760,
						mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/apng'],
						protected: true,
						help: 'الوثيقة نفسها: PDF أو صورة. لا يفتحها إلا موظف.',
					},
					{ ...text('author', 255, 'بريد الموظف الذي سجّله. يضعه الخادم.') },
					{ type: 'autodate', name: 'created', onCreate: true },
				],
				indexes: ['CREATE INDEX compensation_records_case ON compensation_records (`case`, `on`)'],
			}),
		)
		// The floor beneath the hooks. A later migration that rewrites the rows drops these and makes them again.
		const refuse =
			"BEGIN SELECT RAISE(ABORT, 'سجلات التعويض لا تُعدَّل ولا تُحذف · compensation records are final'); END"
		for (const trigger of [
			'compensation_no_update BEFORE UPDATE ON compensation_records',
			"compensation_no_delete BEFORE DELETE ON compensation_records WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.`case` AND erased_at = '')",
		]) {
			app.db().newQuery(`CREATE TRIGGER ${trigger} ${refuse}`).execute()
		}

		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, 'compensation']
		action.help = `${action.help.replace(/\.$/, '')}، أو سُجّل شيء من التعويض.`
		app.save(audit)
	},
	app => {
		for (const what of ['update', 'delete'])
			app.db().newQuery(`DROP TRIGGER compensation_no_${what}`).execute()
		app.delete(app.findCollectionByNameOrId('compensation_records'))
	},
)
