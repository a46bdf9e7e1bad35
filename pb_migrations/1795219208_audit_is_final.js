/// <reference path="../.sila/pocketbase.d.ts" />

// The floor beneath the hooks: whatever reaches the database, an audit record is neither changed nor deleted.
// Later migrations may add fields. One of several values makes PocketBase rewrite the rows: such a migration
// drops the triggers and makes them again.
migrate(
	app => {
		for (const what of ['UPDATE', 'DELETE']) {
			app
				.db()
				.newQuery(
					`CREATE TRIGGER audit_no_${what.toLowerCase()} BEFORE ${what} ON audit
					BEGIN SELECT RAISE(ABORT, 'سجل التدقيق لا يُعدَّل ولا يُحذف · audit records are final'); END`,
				)
				.execute()
		}
	},
	app => {
		for (const what of ['update', 'delete']) app.db().newQuery(`DROP TRIGGER audit_no_${what}`).execute()
	},
)
