/** The dashboard's list of cases among 100,000, without and with their total: `node bench/list.ts`. */
import { arrive } from '../test/server/cases.ts'
import { databaseIn } from '../test/server/support.ts'
import { withSila } from './lib/backends.ts'
import { compare } from './lib/rate.ts'
import { rateRow, table } from './lib/table.ts'

const CASES = 100_000

/** Puts as many copies of a case into the database. */
function multiply(dir: string, id: string): void {
	const database = databaseIn(dir)
	const columns = database.prepare("SELECT name FROM pragma_table_info('cases')").all()
	const own: Record<string, string> = {
		id: 'substr(lower(hex(randomblob(8))), 1, 15)',
		reference: "printf('%09d', n)",
	}
	const names = columns.map(({ name }) => `\`${name}\``)
	const values = columns.map(({ name }) => own[String(name)] ?? `cases.\`${name}\``)
	database.exec(`
		WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${CASES})
		INSERT INTO cases (${names}) SELECT ${values} FROM numbers, cases WHERE cases.id = '${id}'`)
	database.close()
}

await withSila(async sila => {
	const staff = await sila.superuser()
	const { record } = await arrive({ url: sila.url, staff }, 'kadi')
	multiply(sila.dir, record.id)
	// As desk/cases/data.ts asks.
	const list = (filter: string, skipTotal: boolean) => () =>
		staff.collection('cases').getList(1, 30, {
			skipTotal,
			sort: '-@rowid',
			filter,
			expand: 'association,service',
			fields: 'id,reference,applicant,status,status_since,expand.association.name_ar,expand.service.name_ar',
		})
	const rows = []
	for (const [what, filter] of [
		['all', ''],
		['requests', "kind = 'request'"],
		['requests in a status', "kind = 'request' && status = 'received'"],
		['of an association', `association = '${record.association}'`],
	] as const) {
		const rates = await compare({ without: list(filter, true), total: list(filter, false) }, 10, 1)
		const { without, total } = rates
		if (!without || !total) throw new Error('unreachable: both were measured')
		rows.push(rateRow(`${what}, with the total`, 1, total, total))
		rows.push(rateRow(`${what}, without`, 1, without, total))
	}
	table(`A page of the list of ${CASES.toLocaleString('en')} cases`, rows)
})
