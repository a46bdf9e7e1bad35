/// <reference path="../.sila/pocketbase.d.ts" />

// What applicant and staff write to each other about a case. A message is never changed; it goes only with its case.
migrate(
	app => {
		const collection = new Collection({
			type: 'base',
			name: 'messages',
			fields: [
				{
					type: 'relation',
					name: 'case',
					required: true,
					maxSelect: 1,
					cascadeDelete: true,
					collectionId: app.findCollectionByNameOrId('cases').id,
					presentable: true,
					help: 'الطلب الذي كُتبت الرسالة عنه.',
				},
				{
					type: 'text',
					name: 'text',
					required: true,
					max: 3000,
					presentable: true,
					help: 'نص الرسالة. يراه مقدم الطلب في صفحة المتابعة، ولا يتغير بعد الحفظ.',
				},
				{
					type: 'file',
					name: 'files',
					maxSelect: 6,
					maxSize: 5242880,
					mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/apng'],
					protected: true,
					help: 'المرفقات: PDF أو صور. لا يفتحها إلا موظف أو مقدم الطلب برمزه.',
				},
				{
					type: 'select',
					name: 'from',
					required: true,
					maxSelect: 1,
					values: ['applicant', 'staff'],
					help: 'من كتبها: مقدم الطلب أو موظف. يضعه الخادم.',
				},
				{ type: 'text', name: 'author', max: 255, help: 'بريد الموظف الذي كتبها. يضعه الخادم.' },
				{ type: 'json', name: 'file_names', maxSize: 20000, help: 'اسم كل مرفق عند صاحبه. يضعه الخادم.' },
				{
					type: 'date',
					name: 'read_at',
					help: 'متى قُرئت. ضع أي وقت في رسالة مقدم الطلب لتعليمها مقروءة، والخادم يضع الوقت الصحيح.',
				},
				{ type: 'autodate', name: 'at', onCreate: true },
			],
			indexes: ['CREATE INDEX messages_case ON messages (`case`, `at`)'],
		})
		app.save(collection)

		// The floor beneath the hooks. A later migration that rewrites the rows drops these and makes them again.
		const refuse = "BEGIN SELECT RAISE(ABORT, 'الرسائل لا تُعدَّل ولا تُحذف · messages are final'); END"
		const kept = ['id', 'case', 'text', 'files', 'from', 'author', 'file_names', 'at']
		const changed = kept.map(name => `NEW.\`${name}\` IS NOT OLD.\`${name}\``).join(' OR ')
		const reread = "(OLD.read_at != '' AND NEW.read_at IS NOT OLD.read_at)"
		for (const trigger of [
			`messages_no_update BEFORE UPDATE ON messages WHEN ${changed} OR ${reread}`,
			'messages_no_delete BEFORE DELETE ON messages WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.`case`)',
		]) {
			app.db().newQuery(`CREATE TRIGGER ${trigger} ${refuse}`).execute()
		}
	},
	app => {
		for (const what of ['update', 'delete']) app.db().newQuery(`DROP TRIGGER messages_no_${what}`).execute()
		app.delete(app.findCollectionByNameOrId('messages'))
	},
)
