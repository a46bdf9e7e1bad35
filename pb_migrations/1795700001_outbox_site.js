/// <reference path="../.sila/pocketbase.d.ts" />

// A notification that a newer one made idle is kept as such; and what waits with the address of this machine in it waits for the portal's.
migrate(
	app => {
		const outbox = app.findCollectionByNameOrId('outbox')
		const state = outbox.fields.getByName('state')
		state.values = [...state.values, 'superseded']
		state.help =
			'أين وصل الإشعار. task: بلّغه أنت ثم اجعله done. failed أو unknown: اجعله queued ليُرسل من جديد. superseded: حل محله إشعار أحدث قبل أن يُبلَّغ.'
		app.save(outbox)

		const site = app.settings().meta.appURL.replace(/\/+$/, '')
		if (!/^https?:\/\/(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\])/.test(site)) return
		app
			.db()
			.newQuery(
				`UPDATE outbox SET text = replace(text, {:site}, '{site}/'),
					last_error = CASE state WHEN 'queued' THEN 'no-site' ELSE last_error END
				WHERE state IN ('queued', 'task', 'failed', 'unknown') AND instr(text, {:site})`,
			)
			.bind({ site: `${site}/` })
			.execute()
	},
	app => {
		app.db().newQuery("UPDATE outbox SET state = 'done' WHERE state = 'superseded'").execute()
		const outbox = app.findCollectionByNameOrId('outbox')
		const state = outbox.fields.getByName('state')
		state.values = [...state.values].filter(value => value !== 'superseded')
		app.save(outbox)
	},
)
