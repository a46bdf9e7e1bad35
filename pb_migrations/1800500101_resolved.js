/// <reference path="../.sila/pocketbase.d.ts" />

// When the association came to owe nothing for a case, and by what. Reports and oversight ask it of many cases, and so
// of indexes, without reading a case; so do the times in which officers answered.

/** Where the association still owes something, by kind; in all other statuses it does not. */
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
const CAME = 'association, kind, created, restricted, barred, channel, service, status'
const RESOLVED =
	'association, kind, resolved_at, created, restricted, barred, status, resolved_as, due_on, target_on, completed_at, acknowledge_by, assigned_to, holder'
const ANSWERED = 'association, kind, answered_at, answered_by, answered_hours, restricted, barred'

migrate(
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.fields.add(
			new DateField({
				name: 'resolved_at',
				help: 'متى أجابت الجمعية عنه أو انتهى، فلم يعد عليها فيه شيء. يضعه الخادم.',
			}),
			new TextField({
				name: 'resolved_as',
				max: 40,
				help: 'بأي حالة كان ذلك أول مرة، أو بالمحو. يضعه الخادم.',
			}),
		)
		cases.removeIndex('cases_report')
		cases.addIndex('cases_came', false, CAME, '')
		cases.addIndex('cases_resolved', false, RESOLVED, '')
		cases.addIndex('cases_answered', false, ANSWERED, '')
		app.save(cases)
		const audit = app.findCollectionByNameOrId('audit')
		audit.removeIndex('audit_decided')
		app.save(audit)
		for (const [kind, owed] of Object.entries(OWED)) {
			const there = `IN (${owed.map(status => `'${status}'`).join()})`
			// The first time after it was last owed something; where the trail does not tell, since when it stands so.
			const moved = "SELECT `at`, `to` FROM audit WHERE `case` = cases.id AND `to` NOT IN ('')"
			const last = `IFNULL((SELECT MAX(\`at\`) FROM (${moved}) WHERE \`to\` ${there}), '')`
			const first = `(SELECT {} FROM (${moved}) WHERE \`to\` NOT ${there} AND \`at\` > ${last} ORDER BY \`at\` LIMIT 1)`
			app
				.db()
				.newQuery(
					`UPDATE cases SET
						resolved_at = IFNULL(${first.replace('{}', '`at`')}, status_since),
						resolved_as = IFNULL(${first.replace('{}', '`to`')}, status)
					WHERE kind = '${kind}' AND status NOT ${there}`,
				)
				.execute()
		}
		app
			.db()
			.newQuery(
				"UPDATE cases SET resolved_at = erased_at, resolved_as = 'erased' WHERE erased_at != '' AND resolved_at = ''",
			)
			.execute()
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		for (const index of ['cases_came', 'cases_resolved', 'cases_answered']) cases.removeIndex(index)
		for (const name of ['resolved_at', 'resolved_as']) cases.fields.removeByName(name)
		const columns = 'association, kind, created, channel, service, status, completed_at, due_on, id'
		cases.addIndex('cases_report', false, columns, '')
		app.save(cases)
		const audit = app.findCollectionByNameOrId('audit')
		audit.addIndex('audit_decided', false, '`case`, `at`', "`to` IN ('accepted', 'rejected')")
		app.save(audit)
	},
)
