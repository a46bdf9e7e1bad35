/// <reference path="../.sila/pocketbase.d.ts" />

// What a case is found by, folded from what was sent: names, phone, e-mail, identity number (core/sending/finding.ts).
const HELP = {
	name_key: 'الاسم دون تشكيل ولا مسافات، ليجده الموظف بأي إملاء. يضعه الخادم.',
	phone_key: 'رقم الجوال الذي يُبحث به. يضعه الخادم.',
	email_key: 'البريد الذي يُبحث به. يضعه الخادم.',
	identity_key: 'رقم الهوية الذي يُبحث به. يضعه الخادم.',
}
const KEYS = Object.keys(HELP)

migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		for (const name of KEYS)
			cases.fields.add(new TextField({ name, max: 400, hidden: true, help: HELP[name] }))
		for (const name of KEYS.slice(1)) cases.addIndex(`cases_${name}`, false, name, '')
		app.save(cases)
		// An empty database has none to fill, and may be made before the hooks are built.
		if (app.countRecords('cases') === 0) return
		const { fillFindingKeys } = require(`${__hooks}/lib/case/finding-fill.js`)
		fillFindingKeys(app)
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		for (const name of KEYS.slice(1)) cases.removeIndex(`cases_${name}`)
		for (const name of KEYS) cases.fields.removeByName(name)
		app.save(cases)
	},
)
