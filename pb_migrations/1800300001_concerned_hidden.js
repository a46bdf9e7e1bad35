/// <reference path="../.sila/pocketbase.d.ts" />

// That a complaint concerns a request is for the rules to ask, and in no answer: who works on the request would learn of
// the complaint by it. What a restricted complaint concerns is not opened to those who do not see that complaint.
const setHidden = (app, hidden) => {
	const cases = app.findCollectionByNameOrId('cases')
	cases.fields.getByName('concerned').hidden = hidden
	app.save(cases)
}

migrate(
	app => {
		setHidden(app, true)
		app
			.db()
			.newQuery(
				"UPDATE cases SET concerned = FALSE WHERE concerned AND id NOT IN (SELECT concerns FROM cases WHERE kind = 'complaint' AND restricted = '')",
			)
			.execute()
	},
	app => setHidden(app, false),
)
