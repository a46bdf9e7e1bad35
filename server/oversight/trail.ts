import { NAMING_ANOTHER } from '../../core/access/collections.ts'
import { ROLES } from '../../core/access/roles.ts'
import { openToRead, quoted } from '../../core/access/sights.ts'
import type { QueryOf } from '../../core/api/contract.ts'
import type { Trail, TrailAct, TrailLook, TrailOf } from '../../core/api/trail.ts'
import type { Text } from '../../core/language/text.ts'
import { addDays, isDay, startOfDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne } from '../base/records.ts'
import { theirs } from '../base/theirs.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'

/* What was done and who looked, for who reads the books of an association: what is restricted leaves no trace in it. */

const PAGE = 50

const ROW = { at: '', association: '', about: '', case_kind: '', reference: '' }
const ACT = { ...ROW, action: '', actor: '', from: '', to: '', changed: '', definition: '' }
const LOOK = { ...ROW, what: '', actor_name: '', actor_kind: '', function: '', detail: '' }
type Row = typeof ROW

/** Whose an entry is that names no association: of acts everybody's, of looks theirs where the one who looked works. */
const UNOWNED: Record<TrailOf, (own: string) => string> = {
	acts: () => "entry.association = ''",
	looks: own =>
		`(entry.association = '' AND EXISTS (SELECT 1 FROM staff, json_each(staff.associations) AS held
			WHERE staff.id = entry.actor AND held.value IN (${own})))`,
}

/** GET /api/sila/staff/trail, as core/api/contract.ts documents it. */
export function trail(e: core.RequestEvent): Reply {
	const query = { ...e.requestInfo().query } as { [Name in keyof QueryOf<'staff/trail'>]?: string }
	const { of = 'acts', association = '', about = '', until = '' } = query
	if (until && !isDay(until)) return refusal(400, [{ field: 'until', code: 'day' }], preferredLang(e))
	const isTheirs = theirs(e, 'staff/trail')
	const own = findAll(e.app, 'associations', '')
		.map(({ id }) => id)
		.filter(id => isTheirs(id) && (!association || id === association))
	const unowned = UNOWNED[of === 'looks' ? 'looks' : 'acts'](quoted(own))
	const open = openToRead(holderOf(e))
	const where = [
		`(entry.association IN (${quoted(own)})${association ? '' : ` OR ${unowned}`})`,
		`(entry."case" = '' OR (cases.id IS NOT NULL AND ${open}))`,
		...(of === 'looks' ? [] : [besideOpen(open)]),
		...(about === 'cases' ? [`entry."case" != ''`] : []),
		...(about === 'rest' ? [`entry."case" = ''`] : []),
		...(until ? ['entry.at < {:until}'] : []),
	].join(' AND ')
	const values = until ? { until: startOfDay(addDays(until, 1)).replace('T', ' ') } : {}
	const page = Math.max(1, Math.floor(Number(query.page) || 1))
	const rows = <R extends Row>(table: string, row: R): R[] => read(e.app, table, row, where, values, page)
	const looks = of === 'looks' ? rows('access_log', LOOK) : []
	const acts = of === 'looks' ? [] : rows('audit', ACT)
	const names = namesOf(e.app, isTheirs)
	const body: Trail = {
		acts: acts.slice(0, PAGE).map(row => actOf(row, names)),
		looks: looks.slice(0, PAGE).map(lookOf),
		more: acts.length + looks.length > PAGE,
	}
	return { status: 200, body }
}

/** What names another case beside its own is for who may read of that one too. */
const besideOpen = (open: string): string =>
	`(entry.action NOT IN (${quoted(NAMING_ANOTHER)})
		OR EXISTS (SELECT 1 FROM cases WHERE cases.id = json_extract(entry.detail, '$.other') AND ${open}))`

/** A page of entries, and one of the next. */
function read<R extends Row>(
	app: core.App,
	table: string,
	row: R,
	where: string,
	values: Record<string, string>,
	page: number,
): R[] {
	const found = arrayOf(new DynamicModel(row)) as R[]
	const own = Object.keys(row).filter(name => !(name in ROW))
	app
		.db()
		.newQuery(
			`SELECT entry.at, entry.association, entry."case" AS about, COALESCE(cases.kind, '') AS case_kind,
				COALESCE(cases.reference, '') AS reference, ${own.map(name => `COALESCE(entry."${name}", '') AS "${name}"`).join()}
			FROM ${table} AS entry LEFT JOIN cases ON cases.id = entry."case"
			WHERE ${where} ORDER BY entry.rowid DESC LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}`,
		)
		.bind(values)
		.all(found)
	return found
}

const entryOf = ({ at, association, about, case_kind, reference }: Row) => ({
	at: at.replace(' ', 'T'),
	association,
	...(about && { case: { id: about, kind: case_kind, reference } as TrailAct['case'] }),
})

function actOf(row: typeof ACT, nameOf: ReturnType<typeof namesOf>): TrailAct {
	const name = nameOf(row.definition)
	return {
		...(entryOf(row) as Pick<TrailAct, 'at' | 'association' | 'case'>),
		action: row.action as TrailAct['action'],
		actor: row.actor,
		subject: row.definition,
		...(name && { name }),
		from: row.from,
		to: row.to,
		changed: JSON.parse(row.changed || '[]'),
	}
}

const lookOf = (row: typeof LOOK): TrailLook => ({
	...(entryOf(row) as Pick<TrailLook, 'at' | 'association' | 'case'>),
	actor: row.actor_name,
	kind: row.actor_kind as TrailLook['kind'],
	roles: ROLES.filter(role => row.function.split(',').includes(role)),
	what: row.what as TrailLook['what'],
	// What else is noted, such as how many were found, may count what is restricted.
	reason: row.what === 'reason' || row.what === 'glass' ? row.detail.replace(/^\w{15}: /, '') : '',
})

const NAMED = ['associations', 'services'] as const

/** What a definition is called, and an account of an association that the caller reads the books of; each looked up once. */
function namesOf(
	app: core.App,
	isTheirs: (association: string) => boolean,
): (subject: string) => Text | null {
	const known = new Map<string, Text | null>()
	const look = (subject: string): Text | null => {
		const [collection = '', id = ''] = subject.split('/')
		const definition = NAMED.find(name => name === collection)
		if (definition) {
			const record = findOne(app, definition, { id })
			return record && { ar: record.getString('name_ar'), en: record.getString('name_en') }
		}
		const officer = collection === 'officers' ? findOne(app, 'officers', { id }) : null
		if (officer) return { ar: officer.getString('name'), en: officer.getString('name') }
		const account = collection === 'staff' ? findOne(app, 'staff', { id }) : null
		if (!account || ![...account.getStringSlice('associations')].some(isTheirs)) return null
		return { ar: account.getString('name'), en: account.getString('name') }
	}
	return subject => {
		if (!known.has(subject)) known.set(subject, subject ? look(subject) : null)
		return known.get(subject) ?? null
	}
}
