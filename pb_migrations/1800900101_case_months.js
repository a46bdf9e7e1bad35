/// <reference path="../.sila/pocketbase.d.ts" />

// What a report counts of cases, added up by month: a year of a hundred thousand cases is then a few thousand numbers, and
// no case is looked at. Triggers take a case out of its numbers and put it into others in the statement that changes it,
// whoever writes; so they are what counting would give, and a month that is long over is no special one. What they add up,
// server/oversight/tallies.ts says for days that are no whole month; test/server/case-months.test.ts holds the two together.

/** The statuses that are an answer, by kind (answersOf in core/case/status.ts). */
const ANSWERS = {
	request: ['accepted', 'rejected'],
	complaint: ['settlement-proposed', 'closed'],
	inquiry: ['answered'],
}
const month = moment => `strftime('%Y-%m', ${moment}, '+3 hours')`
const day = moment => `date(${moment}, '+3 hours')`
const list = (text, none) => `CASE WHEN json_valid(${text}) THEN ${text} ELSE '${none}' END`

/** What is added up, of a case that has such a row name: by which moment's month, under which code, and of which cases. */
const tallies = NEW => {
	const answered = `(${Object.entries(ANSWERS)
		.map(
			([kind, all]) =>
				`${NEW}.kind = '${kind}' AND ${NEW}.resolved_as IN (${all.map(one => `'${one}'`).join()})`,
		)
		.join(' OR ')})`
	const lastDay = `CASE WHEN ${NEW}.due_on != '' THEN ${NEW}.due_on ELSE ${NEW}.target_on END`
	const basis = `CASE WHEN ${NEW}.kind != 'request' THEN CASE WHEN ${NEW}.due_on != '' THEN 'own' ELSE '' END
		WHEN ${NEW}.due_on != '' THEN 'policy' WHEN ${NEW}.target_on != '' THEN 'own' ELSE '' END`
	const kept = `CASE WHEN ${day(`${NEW}.resolved_at`)} <= ${lastDay} THEN 'within' ELSE 'late' END`
	const began = `CASE WHEN ${NEW}.kind = 'request' THEN NULLIF(${NEW}.completed_at, '') ELSE ${NEW}.created END`
	const days = `CAST(julianday(${day(`${NEW}.resolved_at`)}) - julianday(${day(began)}) AS INTEGER)`
	const documents = `EXISTS (SELECT 1 FROM json_each(${list(`${NEW}.checklist`, '[]')}) AS entry WHERE json_extract(entry.value, '$.state') NOT IN ('present', 'seen'))`
	const conditions = `EXISTS (SELECT 1 FROM json_each(${list(`${NEW}.answers`, '{}')}, '$.conditions') AS entry WHERE entry.value = 'unsure')`
	const came = `${NEW}.created`
	const resolved = `${NEW}.resolved_at`
	return [
		['channel', came, `${NEW}.channel`, '1'],
		['status', came, `${NEW}.status`, '1'],
		['service', came, `${NEW}.service`, `${NEW}.kind = 'request'`],
		['resolved', resolved, `${NEW}.resolved_as`, '1'],
		['kept', resolved, `${basis} || ' ' || ${kept}`, `${answered} AND ${basis} != ''`],
		['days', resolved, days, `${answered} AND ${days} >= 0`],
		[
			'grounds',
			resolved,
			`${documents} || ' ' || ${conditions}`,
			`${NEW}.kind = 'request' AND ${NEW}.resolved_as = 'rejected'`,
		],
	].map(([what, at, code, of]) => ({
		what,
		month: month(at),
		code,
		of: `${month(at)} IS NOT NULL AND ${of}`,
	}))
}

const WHERE = ['association', 'kind', 'restricted', 'barred']
const KEY = [...WHERE, 'what', 'month', 'code']
const INTO = `INSERT INTO case_months (${KEY.join()}, count)`
const ADD = `ON CONFLICT (${KEY.join()}) DO UPDATE SET count = count + excluded.count`

/** The numbers in which a row is, each with what to add to it. */
const of = (row, count) =>
	tallies(row)
		.map(
			({ what, month, code, of }) =>
				`SELECT ${WHERE.map(name => `${row}.${name} AS ${name}`).join()}, '${what}' AS what, ${month} AS month, ${code} AS code, ${count} AS count WHERE ${of}`,
		)
		.join(' UNION ALL ')
/** What any of them depends on. */
const ON =
	'association kind restricted barred created channel status service resolved_at resolved_as due_on target_on completed_at checklist answers'
const changed = ON.split(' ')
	.map(name => `OLD.${name} IS NOT NEW.${name}`)
	.join(' OR ')

const TRIGGERS = {
	case_months_made: `AFTER INSERT ON cases BEGIN
		${INTO} SELECT * FROM (${of('NEW', 1)}) WHERE 1 ${ADD};
	END`,
	case_months_changed: `AFTER UPDATE ON cases WHEN ${changed} BEGIN
		${INTO} SELECT ${KEY.join()}, SUM(count) FROM (${of('OLD', -1)} UNION ALL ${of('NEW', 1)})
			GROUP BY ${KEY.join()} HAVING SUM(count) != 0 ${ADD};
	END`,
	case_months_gone: `AFTER DELETE ON cases BEGIN
		${INTO} SELECT * FROM (${of('OLD', -1)}) WHERE 1 ${ADD};
	END`,
}

// What was open at the end of a day is what has no answer, and what got one since: of these few, if it is known how long
// each took at most. Classes of that lead to them; the first of the last has no end.
const LENGTHS = [8, 32, 128, 512]
const SPAN = `CASE ${LENGTHS.map((days, n) => `WHEN julianday(resolved_at) - julianday(created) < ${days} THEN ${n}`).join(' ')} ELSE ${LENGTHS.length} END`

migrate(
	app => {
		const run = sql => app.db().newQuery(sql).execute()
		run(
			`CREATE TABLE case_months (${KEY.map(name => `${name} TEXT NOT NULL`).join()}, count INTEGER NOT NULL,
				PRIMARY KEY (association, kind, what, month, code, restricted, barred)) WITHOUT ROWID`,
		)
		for (const { what, month, code, of } of tallies('cases'))
			run(
				`${INTO} SELECT ${WHERE.join()}, '${what}', ${month} AS month, ${code} AS code, COUNT(*) FROM cases WHERE ${of} GROUP BY ${WHERE.join()}, 6, 7`,
			)
		for (const [name, what] of Object.entries(TRIGGERS)) run(`CREATE TRIGGER ${name} ${what}`)
		run(
			`CREATE INDEX cases_spans ON cases (association, kind, ${SPAN}, resolved_at, created, restricted, barred, due_on, target_on) WHERE resolved_at != ''`,
		)
	},
	app => {
		const run = sql => app.db().newQuery(sql).execute()
		run('DROP INDEX cases_spans')
		for (const name of Object.keys(TRIGGERS)) run(`DROP TRIGGER ${name}`)
		run('DROP TABLE case_months')
	},
)
