import assert from 'node:assert/strict'
import type PocketBase from 'pocketbase'
import { nationalId } from '../../core/sending/contact.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { go, request } from '../server/cases.ts'
import { anonymous, complaint, inquiry, submit } from '../server/complaints.ts'
import { enter, type Options } from '../server/entry.ts'
import { type Answer, databaseIn, send } from '../server/support.ts'
import type { Backend } from '../setup/backend.ts'
import type { After, Made } from './day-after.ts'
import { call, type Place, type Staffed, type Worker } from './day-people.ts'

/* The doors by which the cases of a full day (day-cases.ts) come, and how they become as old as they are. */

export type Means = 'phone' | 'email' | 'sms' | 'letter'

/** What is asked of a case beside what it is. */
export interface Wanted {
	/** Of the association, by its slug. */
	at: Place
	/** The steps that staff took. */
	steps?: readonly Record<string, unknown>[]
	/** How its applicant is reached; by phone unless said. */
	by?: Means
	/** In how many days it is due; below nought it is late. */
	due?: number
	/** How many days ago it came; a few unless said. */
	age?: number
	/** Whose it is. */
	of?: Worker
	/** What its applicant did since. */
	after?: After
	/** What is sent, where it is another than the usual. */
	change?: object | ((person: Person) => object)
	/** Without the document that the usual request brings. */
	bare?: true
}

const MALE = ['خالد', 'سلطان', 'فهد', 'ماجد', 'يوسف', 'طارق', 'عادل', 'ناصر']
const FEMALE = ['ريم', 'جواهر', 'أمل', 'لطيفة', 'عبير', 'خديجة', 'وفاء', 'نوف', 'مها', 'دانة', 'ليان']
const FATHERS = ['سالم', 'فيصل', 'صالح', 'عبد العزيز', 'مشعل', 'حمد', 'سعيد']
const NEEDS = [
	'نحتاج عونًا في إيجار البيت بعد أن انقطع دخلنا.',
	'أحتاج إلى سلة غذائية لأربعة أشخاص.',
	'أرجو توفير خزان ماء، فالماء لا يصلنا إلا مرة في الأسبوع.',
	'أحتاج إلى دورة أعود بها إلى العمل.',
] as const

interface Person {
	name: string
	/** Or a man. */
	female: boolean
	identity: string
	phone: string
	n: number
}

/** Invented people, each with a name, an identity number and a phone of their own. */
function* people(): Generator<Person, never> {
	let number = 1000000010
	for (let n = 0; ; n++) {
		const female = n % 3 !== 0
		const names = female ? FEMALE : MALE
		const name = `${names[n % names.length]} ${female ? 'بنت' : 'بن'} ${FATHERS[n % FATHERS.length]}`
		do number += 7
		while (!nationalId(String(number)))
		yield { name, female, identity: String(number), phone: `050${1_010_000 + n * 37}`, n }
	}
}

/** How a person is reached, in the fields of every form. */
export function reached({ phone, n }: Person, by: Means = 'phone'): Record<string, string> {
	if (by === 'email') return { contactMeans: by, email: `person${n}@example.net` }
	if (by === 'letter') return { contactMeans: by, address: `جدة، صندوق بريد ${100 + n}` }
	return { contactMeans: by, phone }
}

const changeOf = ({ change }: Wanted, person: Person): object =>
	typeof change === 'function' ? change(person) : (change ?? {})

/** The doors of a backend; `close` once all came. */
export function doorsOf(backend: Backend, staff: Staffed, hand: PocketBase) {
	const { url, dir } = backend
	const database = databaseIn(dir)
	const folk = people()
	/** The next of them; some services are for women. */
	function next(women = false): Person {
		let person = folk.next().value
		while (women && !person.female) person = folk.next().value
		return person
	}
	const all: Made[] = []
	const idOf = (reference: string) =>
		String(database.prepare('SELECT id FROM cases WHERE reference = ?').get(reference)?.id)

	/** As time does it. */
	function older(id: string, { age = 1 + (all.length % 6), due }: Wanted): void {
		const past = (column: string) => `${column} = strftime('%Y-%m-%d %H:%M:%fZ', ${column}, '-${age} days')`
		database.exec(`UPDATE cases SET ${past('created')}, ${past('status_since')} WHERE id = '${id}'`)
		if (due === undefined) return
		const day = addDays(riyadhDay(new Date().toISOString()), due)
		// Where the policy says when a decision may come at the earliest, the day is the association’s own.
		database
			.prepare(
				`UPDATE cases SET due_on = iif(earliest_reply_on = '', ?, ''), target_on = iif(earliest_reply_on = '', target_on, ?),
				earliest_reply_on = iif(earliest_reply_on = '', '', ?) WHERE id = ?`,
			)
			.run(day, day, addDays(day, -3), id)
	}

	async function kept({ status, body }: Answer, name: string, wanted: Wanted): Promise<Made> {
		assert.equal(status, 201, `${name}: ${JSON.stringify(body)}`)
		const keep = ({ reference, code }: { reference: string; code: string }, of: string): Made => {
			const made = { id: idOf(reference), reference, code, name: of }
			all.push(made)
			return made
		}
		const made = keep(body, name)
		if (wanted.steps?.length) await go(hand, made.id, ...wanted.steps)
		if (wanted.of) await call(hand, 'staff/cases/holder', { cases: [made.id], to: staff[wanted.of].id })
		const other = await wanted.after?.({ url, hand }, made)
		if (other) keep(other, name)
		older(made.id, wanted)
		return made
	}

	return {
		all,
		close: () => database.close(),
		/** A request by the form of the portal. */
		async requested(wanted: Wanted): Promise<Made> {
			const person = next(wanted.at === 'yusr')
			const { change, options } = request(wanted.at)
			const own = { fullName: person.name, ...reached(person, wanted.by) }
			const answers =
				wanted.at === 'yusr'
					? { status: 'widowed', 'national-id': person.identity, ...own }
					: { need: NEEDS[person.n % NEEDS.length] ?? '', ...own }
			const signature = wanted.at === 'kitab-wa-qari' ? '' : person.name
			const sent = { ...change, signature, answers, ...changeOf(wanted, person) }
			return kept(await send(url, sent, wanted.bare ? { parts: [] } : options), person.name, wanted)
		},
		/** One that a member of staff writes down. */
		async entered(by: Worker | 'hand', wanted: Wanted, options: Options): Promise<Made> {
			const person = next(true)
			const client = by === 'hand' ? hand : staff[by].client
			const sent = { association: wanted.at, signature: person.name, ...changeOf(wanted, person) }
			return kept(await enter({ url, staff: client }, sent, options), person.name, wanted)
		},
		/** A complaint or an inquiry by its form. */
		async written(what: 'complaint' | 'inquiry', wanted: Wanted): Promise<Made> {
			const person = next()
			const own = { fullName: person.name, ...(what === 'complaint' && { email: '' }) }
			const base = { ...(what === 'complaint' ? complaint : inquiry), association: wanted.at }
			const sent = { ...base, ...own, ...reached(person, wanted.by), ...changeOf(wanted, person) }
			return kept(await submit(url, what, sent), person.name, wanted)
		},
		/** One that tells nobody’s name. */
		async unnamed(what: 'complaint' | 'inquiry', wanted: Wanted): Promise<Made> {
			const base = { ...(what === 'complaint' ? anonymous : inquiry), association: wanted.at }
			return kept(await submit(url, what, { ...base, ...wanted.change }), '', wanted)
		},
	}
}
export type Doors = ReturnType<typeof doorsOf>
