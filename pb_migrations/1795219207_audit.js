/// <reference path="../.sila/pocketbase.d.ts" />

// Who did what to a case, and when. It holds names of fields and statuses, never what an applicant wrote.
migrate(
	app => {
		const collection = new Collection({
			type: 'base',
			name: 'audit',
			fields: [
				{ type: 'autodate', name: 'at', onCreate: true },
				{
					type: 'select',
					name: 'action',
					required: true,
					maxSelect: 1,
					values: ['received', 'updated', 'deleted'],
					presentable: true,
					help: 'ماذا حدث: وصل الطلب، أو عُدّل، أو حُذف.',
				},
				{
					type: 'text',
					name: 'case',
					required: true,
					presentable: true,
					help: 'معرّف الطلب، نصًا، ليبقى السجل بعد حذفه.',
				},
				{ type: 'text', name: 'from', help: 'الحالة قبله، إن تغيرت.' },
				{ type: 'text', name: 'to', help: 'الحالة بعده، إن تغيرت.' },
				{
					type: 'text',
					name: 'actor',
					required: true,
					help: 'من فعله: بريد الموظف، أو applicant لمقدم الطلب، أو system للنظام.',
				},
				{
					type: 'json',
					name: 'changed',
					maxSize: 5000,
					help: 'أسماء الحقول التي تغيرت، دون قيمها.',
				},
				{ type: 'text', name: 'actor_id', help: 'معرّف حساب الموظف.' },
			],
			indexes: ['CREATE INDEX audit_case ON audit (`case`, `at`)'],
		})
		app.save(collection)
	},
	app => app.delete(app.findCollectionByNameOrId('audit')),
)
