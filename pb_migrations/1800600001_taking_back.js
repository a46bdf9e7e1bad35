/// <reference path="../.sila/pocketbase.d.ts" />

// A step that staff took by mistake is taken back while nobody was told of it nor saw it (core/case/taking-back.ts): what
// the case was before the step, and when its applicant last opened it. A message is called back likewise.

// Beneath the hooks: what staff wrote goes while nobody has read it and no notification of it stands.
const trigger = (app, more) => {
	app.db().newQuery('DROP TRIGGER messages_no_delete').execute()
	app
		.db()
		.newQuery(
			`CREATE TRIGGER messages_no_delete BEFORE DELETE ON messages
			WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.\`case\` AND erased_at = '')${more}
			BEGIN SELECT RAISE(ABORT, 'الرسائل لا تُعدَّل ولا تُحذف · messages are final'); END`,
		)
		.execute()
}
const UNSEEN = ` AND NOT (OLD.\`from\` = 'staff' AND OLD.read_at = ''
	AND NOT EXISTS (SELECT 1 FROM outbox WHERE kind = 'message' AND cause = OLD.id))`

const ACTS = ['taken-back', 'message-recalled']

migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(new JSONField({ name: 'taken', hidden: true, help: 'ما كان قبل آخر خطوة للموظفين.' }))
		cases.fields.add(
			new DateField({ name: 'followed_at', hidden: true, help: 'متى فتحه صاحبه آخر مرة بعد تغيّر حالته.' }),
		)
		app.save(cases)
		const audit = app.findCollectionByNameOrId('audit')
		const action = audit.fields.getByName('action')
		action.values = [...action.values, ...ACTS]
		app.save(audit)
		trigger(app, UNSEEN)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		for (const name of ['taken', 'followed_at']) cases.fields.removeByName(name)
		app.save(cases)
		trigger(app, '')
		// Records of the trail have the values and stay.
	},
)
