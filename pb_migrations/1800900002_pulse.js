/// <reference path="../.sila/pocketbase.d.ts" />

// One row, which is written to see whether the database can be (server/oversight/vitals.ts).

migrate(
	app => {
		app.db().newQuery('CREATE TABLE pulse (id INTEGER PRIMARY KEY, at TEXT NOT NULL)').execute()
	},
	app => {
		app.db().newQuery('DROP TABLE pulse').execute()
	},
)
