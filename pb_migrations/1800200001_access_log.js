/// <reference path="../.sila/pocketbase.d.ts" />

// Who looked at what of a case, and when: written by the server before anything leaves it, and final as the audit is.
// It holds no word of an applicant, and no name of a file as its sender called it.
migrate(
	app => {
		const collection = new Collection({
			type: 'base',
			name: 'access_log',
			fields: [
				{ type: 'autodate', name: 'at', onCreate: true },
				{ type: 'text', name: 'actor', required: true, help: 'معرّف حساب من اطّلع.' },
				{ type: 'text', name: 'actor_name', presentable: true, help: 'اسمه يوم اطّلع.' },
				{
					type: 'select',
					name: 'actor_kind',
					required: true,
					maxSelect: 1,
					values: ['staff', 'administrator'],
					help: 'موظف، أو مدير النظام.',
				},
				{
					type: 'text',
					name: 'function',
					help: 'الصفة التي اطّلع بها: رموز أدواره، بينها فواصل. فارغ: لم تُعرف.',
				},
				{ type: 'text', name: 'association', help: 'معرّف الجمعية، نصًا.' },
				{ type: 'text', name: 'case', presentable: true, help: 'معرّف الطلب، نصًا. فارغ: ليس طلبًا بعينه.' },
				{
					type: 'select',
					name: 'what',
					required: true,
					maxSelect: 1,
					values: ['case', 'file', 'export', 'identity-search', 'glass', 'records'],
					help: 'ماذا رأى: طلبًا، أو ملفًا، أو تصديرًا، أو بحثًا برقم الهوية، أو فتح مدير النظام نافذة اطلاع، أو سجلات رآها بها.',
				},
				{
					type: 'text',
					name: 'detail',
					help: 'ما يميّزه، دون شيء مما كتبه مقدم الطلب: موضع الملف، أو عدد ما وُجد، أو سبب فتح النافذة.',
				},
			],
			indexes: [
				'CREATE INDEX access_log_case ON access_log (`case`, actor, at)',
				'CREATE INDEX access_log_at ON access_log (at)',
			],
		})
		app.save(collection)
		for (const what of ['UPDATE', 'DELETE']) {
			app
				.db()
				.newQuery(
					`CREATE TRIGGER access_log_no_${what.toLowerCase()} BEFORE ${what} ON access_log
					BEGIN SELECT RAISE(ABORT, 'سجل الاطلاع لا يُعدَّل ولا يُحذف · the record of who looked is final'); END`,
				)
				.execute()
		}
	},
	app => app.delete(app.findCollectionByNameOrId('access_log')),
)
