import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { luhn } from '../../core/case/luhn.ts'
import { type CaseKind, KINDS, statusesOf } from '../../core/case/status.ts'
import { findingIndex, nameKeys } from '../../core/sending/finding.ts'

/* A great many cases of all kinds, spread as those of associations are: statuses, days, people, words, whose they are. */

const FIRST =
	'محمد عبدالله نورة سارة فهد هدى عبد_الرحمن لمى خالد ريم سعود منيرة تركي جواهر ماجد هند سلمان العنود بدر أسماء'
const FAMILY =
	'الشهري القحطاني الحربي العتيبي الدوسري المطيري الزهراني الغامدي السبيعي العنزي البلوي الجهني المالكي الخالدي'
const NEEDS = 'إيجار كهرباء علاج دراسة ثلاجة مكيف دواء نقل أثاث ملابس غذاء صيانة رسوم تدريب'
const words = (list: string) => list.split(' ').map(word => word.replace('_', ' '))
const [first, family, needs] = [words(FIRST), words(FAMILY), words(NEEDS)]
const CHANNELS = ['website', 'website', 'website', 'phone', 'interview', 'letters']

/** The same numbers each time: no run is luckier than another. */
function lots(seed: number): (below: number) => number {
	let state = seed
	return below => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
		return state % below
	}
}

const identity = (n: number): string => {
	const nine = `1${String(n).padStart(8, '0')}`
	const last = [...'0123456789'].find(digit => luhn(nine + digit))
	return nine + last
}

type Row = Record<string, SQLInputValue>

/** Puts as many cases into a database, like those of each kind that are there (`like`), of these accounts of staff. */
export function multiply(
	database: DatabaseSync,
	like: Record<CaseKind, Row[]>,
	count: number,
	accounts: string[],
): void {
	const lot = lots(7)
	const pick = <T>(list: readonly T[]): T => list[lot(list.length)] as T
	const columns = Object.keys(like.request[0] ?? {})
	const insert = database.prepare(
		`INSERT INTO cases (${columns.map(name => `\`${name}\``).join()}) VALUES (${columns.map(() => '?').join()})`,
	)
	const index = database.prepare(
		'INSERT INTO case_words (rowid, names, phone, email, identity, reference, words) SELECT n, ?, ?, ?, ?, ?, ? FROM case_rows WHERE id = ?',
	)
	const end = Date.now()
	database.exec('BEGIN')
	for (let n = 0; n < count; n++) {
		const kind: CaseKind = n % 10 < 8 ? 'request' : n % 10 === 8 ? 'complaint' : 'inquiry'
		const model = pick(like[kind])
		const status = pick(statusesOf(kind))
		const day = new Date(end - (count - n) * 300_000).toISOString().replace('T', ' ')
		const name = `${pick(first)} بن ${pick(first)} ${pick(family)}`
		const letter = `${model.letter}\n${Array.from({ length: 60 }, () => pick(needs)).join(' ')} ${pick(family)}`
		const own: Row = {
			id: `bench${String(n).padStart(10, '0')}`,
			reference: String(100_000_000 + n * 7),
			status,
			applicant: name,
			letter,
			created: day,
			status_since: day,
			channel: pick(CHANNELS),
			due_on: lot(3) ? new Date(end + (lot(60) - 6) * 86_400_000).toISOString().slice(0, 10) : '',
			holder: kind === 'request' && lot(2) ? pick(accounts) : '',
			phone_key: `+9665${String(10_000_000 + n * 7).slice(-8)}`,
			email_key: `person${n}@example.org`,
			identity_key: kind === 'request' ? identity(n) : '',
			...nameKeys([name]),
		}
		const row = { ...model, ...own }
		insert.run(...columns.map(column => row[column] ?? null))
		const { phone_key, email_key, identity_key } = own as Record<string, string>
		const it = { phone_key, email_key, identity_key, names: [name], reference: String(own.reference), letter }
		const { names, phone, email, identity: number, reference, words: said } = findingIndex(it as never)
		index.run(names, phone, email, number, reference, said, String(own.id))
	}
	surround(database)
	database.exec('COMMIT')
}

/** What lies beside cases: each was told of, one of fifty has to be told by a person, and one of a hundred wrote and is not read. */
function surround(database: DatabaseSync): void {
	const told = (kind: string, state: string, which: string) =>
		database.exec(`
			INSERT INTO outbox (id, "case", kind, cause, means, state, created)
			SELECT printf('${kind.slice(0, 4)}%011d', rowid), id, '${kind}', id, 'sms', '${state}', created FROM cases WHERE id LIKE 'bench%' AND ${which}`)
	told('received', 'sent', '1')
	told('status', 'task', 'rowid % 50 = 0')
	database.exec(`
		INSERT INTO messages (id, "case", "from", text, "at")
		SELECT printf('says%011d', rowid), id, 'applicant', 'متى الرد؟', created FROM cases WHERE id LIKE 'bench%' AND rowid % 100 = 0`)
}

/** The cases of each kind that are there. */
export const casesOf = (database: DatabaseSync): Record<CaseKind, Row[]> =>
	Object.fromEntries(
		KINDS.map(kind => [kind, database.prepare('SELECT * FROM cases WHERE kind = ?').all(kind)]),
	) as Record<CaseKind, Row[]>
