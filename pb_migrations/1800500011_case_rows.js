/// <reference path="../.sila/pocketbase.d.ts" />

// What lists, counts and searches read of cases: a narrow row of each, in the order in which they came, and a full-text
// index of what they are found by. A case itself is a letter with all that belongs to it, and its row lies between these:
// to look at a hundred thousand of them takes seconds. Triggers keep the rows as the cases are, whoever writes; the index
// is written by the server (server/case/words.ts), which folds what is in it.

/** Where the association still owes a reply, and so a day is due (core/case/status.ts; test/server/case-rows.test.ts holds them together). */
const OWED = {
	request: ['received', 'needs-completion', 'complete', 'clarification', 'study'],
	complaint: [
		'received',
		'acknowledged',
		'assigned',
		'investigation',
		'not-settled',
		'escalated',
		'reopened',
	],
	inquiry: ['received', 'assigned'],
}
const owed = Object.entries(OWED)
	.map(([kind, all]) => `NEW.kind = '${kind}' AND NEW.status IN (${all.map(one => `'${one}'`).join()})`)
	.join(' OR ')

/** The day that is due next; the last day there is where none is. */
const DUE = `CASE
	WHEN NEW.erased_at != '' OR NOT (${owed}) THEN '9999-12-31'
	WHEN NEW.kind = 'complaint' AND NEW.status = 'received' AND NEW.acknowledge_by != ''
		AND (NEW.due_on = '' OR NEW.acknowledge_by < NEW.due_on) THEN NEW.acknowledge_by
	WHEN NEW.due_on != '' THEN NEW.due_on
	WHEN NEW.target_on != '' THEN NEW.target_on
	ELSE '9999-12-31' END`

/** The columns of a row, with what they are of the case. */
const COLUMNS = {
	id: 'NEW.id',
	association: 'NEW.association',
	kind: 'NEW.kind',
	status: 'NEW.status',
	restricted: 'NEW.restricted',
	barred: 'NEW.barred',
	entered_by: 'NEW.entered_by',
	anonymous: 'NEW.anonymous',
	// Whether there is one.
	escalation_reason: "CASE WHEN NEW.escalation_reason = '' THEN '' ELSE '1' END",
	concerned: 'NEW.concerned',
	service: 'NEW.service',
	channel: 'NEW.channel',
	// Of a request the account, of the others the officer.
	held_by: "CASE NEW.kind WHEN 'request' THEN NEW.holder ELSE NEW.assigned_to END",
	due: DUE,
	created: 'NEW.created',
}
const NAMES = Object.keys(COLUMNS)
const VALUES = Object.values(COLUMNS)

const TRIGGERS = {
	case_rows_made: `AFTER INSERT ON cases BEGIN
		INSERT INTO case_rows (${NAMES.join()}) VALUES (${VALUES.join()});
	END`,
	case_rows_changed: `AFTER UPDATE ON cases BEGIN
		UPDATE case_rows SET ${NAMES.map((name, i) => `${name} = ${VALUES[i]}`).join()} WHERE id = OLD.id;
	END`,
	case_rows_gone: `AFTER DELETE ON cases BEGIN
		DELETE FROM case_words WHERE rowid = (SELECT n FROM case_rows WHERE id = OLD.id);
		DELETE FROM case_rows WHERE id = OLD.id;
	END`,
}

/** Each ends where what a list asks for ends, and so has its cases in the order in which they came, or in that of their days. */
const INDEXES = {
	whose: 'association, kind',
	whose_due: 'association, kind, due',
	counted: 'association, kind, status, restricted, barred',
	at: 'association, kind, status',
	status: 'status',
	entered: 'entered_by',
	restricted: 'restricted',
	held: 'held_by',
	held_due: 'held_by, due',
	due: 'due',
	service: 'service',
	channel: 'channel',
	created: 'created',
}

migrate(
	app => {
		const run = sql => app.db().newQuery(sql).execute()
		run(
			`CREATE TABLE case_rows (n INTEGER PRIMARY KEY, ${NAMES.map(name => `${name} TEXT NOT NULL${name === 'id' ? ' UNIQUE' : ''}`).join()})`,
		)
		run(
			`INSERT INTO case_rows (${NAMES.join()}) SELECT ${VALUES.join()} FROM cases AS NEW ORDER BY NEW.rowid`,
		)
		for (const [name, columns] of Object.entries(INDEXES))
			run(`CREATE INDEX case_rows_${name} ON case_rows (${columns})`)
		run(
			`CREATE VIRTUAL TABLE case_words USING fts5(names, phone, email, identity, reference, words, tokenize = "unicode61 remove_diacritics 0 tokenchars '@._+-'")`,
		)
		// What is erased is gone, and not only marked so.
		run("INSERT INTO case_words (case_words, rank) VALUES ('secure-delete', 1)")
		for (const [name, what] of Object.entries(TRIGGERS)) run(`CREATE TRIGGER ${name} ${what}`)
		// An empty database has none to fill, and may be made before the hooks are built.
		if (app.countRecords('cases') === 0) return
		const { fillWords } = require(`${__hooks}/lib/case/words-fill.js`)
		fillWords(app)
	},
	app => {
		const run = sql => app.db().newQuery(sql).execute()
		for (const name of Object.keys(TRIGGERS)) run(`DROP TRIGGER ${name}`)
		for (const name of ['case_words', 'case_rows']) run(`DROP TABLE ${name}`)
	},
)
