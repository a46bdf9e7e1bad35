/// <reference path="../.sila/pocketbase.d.ts" />

// What rules for staff need: each record of the audit trail says whose it is, and what the desk asks by or for is open
// to others than superusers (the keys that cases are found by are in no answer all the same).
const KEYS = ['name_key', 'phone_key', 'email_key', 'identity_key']
const DEFINED = ['associations', 'services', 'surveys']

function setHidden(app, collectionName, names, hidden) {
	const collection = app.findCollectionByNameOrId(collectionName)
	for (const name of names) collection.fields.getByName(name).hidden = hidden
	app.save(collection)
}

migrate(
	app => {
		const audit = app.findCollectionByNameOrId('audit')
		audit.fields.add(
			new TextField({
				name: 'association',
				help: 'معرّف الجمعية، نصًا، ليبقى السجل بعد حذفها.',
			}),
		)
		app.save(audit)
		fill(app)
		setHidden(app, 'cases', KEYS, false)
		for (const name of DEFINED) setHidden(app, name, ['unreadable'], false)
	},
	app => {
		const audit = app.findCollectionByNameOrId('audit')
		audit.fields.removeByName('association')
		app.save(audit)
		setHidden(app, 'cases', KEYS, true)
		for (const name of DEFINED) setHidden(app, name, ['unreadable'], true)
	},
)

/** Whose the records are that were written before; what was deleted since is nobody's. The trail is final otherwise. */
function fill(app) {
	app.db().newQuery('DROP TRIGGER audit_no_update').execute()
	const of = collection =>
		`SELECT ${collection === 'associations' ? 'id' : 'association'} FROM ${collection} WHERE '${collection}/' || id = audit.definition`
	app
		.db()
		.newQuery(
			`UPDATE audit SET association = COALESCE(
				(SELECT association FROM cases WHERE id = audit.\`case\`), ${DEFINED.map(name => `(${of(name)})`).join(', ')}, ''
			)`,
		)
		.execute()
	app
		.db()
		.newQuery(
			`CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
			BEGIN SELECT RAISE(ABORT, 'سجل التدقيق لا يُعدَّل ولا يُحذف · audit records are final'); END`,
		)
		.execute()
}
