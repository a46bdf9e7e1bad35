import { KINDS, statusesOf } from '../../core/case/status.ts'
import { arrive } from '../../test/server/cases.ts'
import { arrived, officer } from '../../test/server/complaints.ts'
import { databaseIn } from '../../test/server/support.ts'
import { answerTo } from '../../test/server/surveys.ts'
import type { Backend } from '../../test/setup/backend.ts'

/* Many cases of all kinds, as they would lie there after three years. */

export const CASES = 100_000
const YEARS = 3
const SLUGS = ['kadi', 'artwa', 'nama-makkiyah', 'yusr', 'kitab-wa-qari']

/** Of which people were asked how they were served; one in five answered. */
const SURVEYED = ['kadi', 'artwa']

/** Of ten cases so many are of each kind. */
const SHARE = { request: 7, complaint: 2, inquiry: 1 } as const

/**
 * Puts copies of a request, a complaint and an inquiry of each association into the database: spread evenly over three
 * years, over statuses and channels; one of twenty is open, and half of these are late.
 */
export async function fill(sila: Backend, cases = CASES): Promise<void> {
	const place = { url: sila.url, staff: await sila.superuser() }
	for (const slug of SURVEYED) {
		const { status, body } = await answerTo(sila.url, { association: slug })
		if (status !== 201) throw new Error(JSON.stringify(body))
	}
	said(sila.dir, cases / 5)
	const officers = await Promise.all(SLUGS.map(slug => officer(place.staff, {}, slug)))
	for (const [i, slug] of SLUGS.entries()) {
		const change = { association: slug }
		const models = {
			request: (await arrive(place, slug)).record.id,
			complaint: (await arrived(place, 'complaint', change)).record.id,
			inquiry: (await arrived(place, 'inquiry', change)).record.id,
		}
		for (const kind of KINDS) multiply(sila.dir, kind, models[kind], officers[i] as string, i, cases)
	}
}

/** So many answers to surveys, over the same years. */
function said(dir: string, count: number): void {
	const database = databaseIn(dir)
	const names = database
		.prepare("SELECT name FROM pragma_table_info('survey_answers')")
		.all()
		.map(({ name }) => String(name))
	const own: Record<string, string> = {
		id: 'substr(lower(hex(randomblob(8))), 1, 15)',
		once: "''",
		month: `strftime('%Y-%m', 'now', printf('%+f days', -(n * ${365 * YEARS}.0 * ${SURVEYED.length} / ${count})))`,
		answers: "json_set(answers, '$.overall', 1 + n % 5)",
	}
	database.exec(`
		WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count / SURVEYED.length})
		INSERT INTO survey_answers (${names.map(name => `\`${name}\``)})
		SELECT ${names.map(name => own[name] ?? `survey_answers.\`${name}\``)} FROM numbers, survey_answers`)
	database.close()
}

function multiply(
	dir: string,
	kind: keyof typeof SHARE,
	id: string,
	holder: string,
	place: number,
	cases: number,
): void {
	const database = databaseIn(dir)
	const names = database
		.prepare("SELECT name FROM pragma_table_info('cases')")
		.all()
		.map(({ name }) => String(name))
	const count = (cases / SLUGS.length / 10) * SHARE[kind]
	const ended = statusesOf(kind).filter(status =>
		['accepted', 'rejected', 'closed', 'answered', 'settled'].includes(status),
	)
	const ago = (days: string) => `printf('%+f days', -(${days}))`
	const at = (days: string) => `strftime('%Y-%m-%d %H:%M:%S.000Z', 'now', ${ago(days)})`
	// The newest of them are open.
	const age = `(n * 1.0 * ${365 * YEARS} / ${count})`
	const open = `(n <= ${count / 20})`
	const own: Record<string, string> = {
		id: 'substr(lower(hex(randomblob(8))), 1, 15)',
		reference: `printf('%09d', ${(place * 3 + KINDS.indexOf(kind)) * CASES} + n)`,
		created: at(age),
		status: `CASE WHEN ${open} THEN 'received' ELSE json_extract('${JSON.stringify(ended)}', '$[' || (n % ${ended.length}) || ']') END`,
		channel: 'json_extract(\'["website","phone","email","fax","interview"]\', \'$[\' || (n % 5) || \']\')',
		completed_at: kind === 'request' ? at(`${age} - 0.1`) : "''",
		due_on: `CASE WHEN n % 2 THEN date('now', ${ago(`${age} - 20`)}) ELSE date('now', ${ago(`${age} + 1`)}) END`,
		resolved_at: `CASE WHEN ${open} THEN '' ELSE ${at(`MAX(0, ${age} - n % 30)`)} END`,
		resolved_as: `CASE WHEN ${open} THEN '' ELSE json_extract('${JSON.stringify(ended)}', '$[' || (n % ${ended.length}) || ']') END`,
		...(kind !== 'request' && {
			assigned_to: `'${holder}'`,
			answered_at: `CASE WHEN ${open} THEN '' ELSE ${at(`MAX(0, ${age} - n % 30)`)} END`,
			answered_by: `'${holder}'`,
			answered_hours: 'n % 700',
		}),
	}
	const columns = names.map(name => `\`${name}\``)
	const values = names.map(name => own[name] ?? `cases.\`${name}\``)
	database.exec(`
		WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
		INSERT INTO cases (${columns}) SELECT ${values} FROM numbers, cases WHERE cases.id = '${id}'`)
	database.close()
}
