import type { Standing as Absence } from '../../core/access/standing.ts'
import type { Text } from '../../core/language/text.ts'
import { barredWith, mayHandle, type Standing, standsFor } from '../../core/people/officers.ts'
import type { OfficerTopic, PublishedFunction, PublishedOfficer } from '../../core/policy/published.ts'
import { findAll, findAmong } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { awayOn, today } from './away.ts'

/*
 * Contact officers: one record says whom the portal shows, whom <sila-contact> shows, and to whom an inquiry or a
 * complaint goes (Kadi, article 3.7).
 */

/** An officer as far as it matters who is told. */
export interface Officer extends Standing {
	name: string
	role: string
	email: string
	phone: string
	/** Whose it is; empty where nobody signs in as this officer. */
	account: string
	/** What comes to the officer. */
	topics: string[]
}

/** All of an association, in the order they were made. Whose account is away stands as away, with who holds their offices meanwhile. */
export const officersOf = (app: core.App, association: string): Officer[] =>
	officersByAssociation(app, [association], awayOn(app, today())).get(association) ?? []

/** The same of several associations, with who is away. */
export function officersByAssociation(
	app: core.App,
	associations: readonly string[],
	away: readonly Absence[],
): Map<string, Officer[]> {
	const all = findAmong(app, 'officers', 'association', associations)
	return new Map(
		associations.map(association => {
			const records = all.filter(record => record.getString('association') === association)
			const absences = away.filter(absence => absence.association === association)
			return [association, records.map(record => officerOf(record, records, absences))]
		}),
	)
}

function officerOf(
	record: Stored<'officers'>,
	all: Stored<'officers'>[],
	absences: readonly Absence[],
): Officer {
	const account = record.getString('account')
	const absence = absences.find(one => account !== '' && one.account === account)
	const substitute = all.find(other => other.getString('account') === absence?.substitute)
	return {
		id: record.id,
		name: record.getString('name'),
		role: record.getString('role'),
		email: record.getString('email'),
		phone: record.getString('phone'),
		account,
		topics: [...record.getStringSlice('topics')],
		away: record.getBool('away') || absence !== undefined,
		substitute: substitute?.id ?? record.getString('substitute'),
	}
}

/** Who holds a case: the officer it is assigned to, or who stands in. Undefined for nobody; never one whom it is about. */
export function holderOf(app: core.App, record: Stored<'cases'>): Officer | undefined {
	const officers = officersOf(app, record.getString('association'))
	const officer = officers.find(({ id }) => id === record.getString('assigned_to'))
	return officer && holderAmong(officer, officers, record.getStringSlice('about_officers'))
}

/** The same of an officer among all: better read late than by one whom it is about, or their substitute. */
export function holderAmong(officer: Officer, all: Officer[], about: string[]): Officer {
	const holder = standsFor(officer, all)
	return barredWith(about, all).includes(holder.id) ? officer : holder
}

/** The senior management of an association that may take on a case: not one whom it is about, nor whom such a one stands in for. */
export function seniorsFor(app: core.App, record: Stored<'cases'>): Officer[] {
	const officers = officersOf(app, record.getString('association'))
	const about = record.getStringSlice('about_officers')
	return officers.filter(
		officer => officer.role === 'senior-management' && mayHandle(officer, officers, about),
	)
}

export const seniorFor = (app: core.App, record: Stored<'cases'>): Officer | undefined =>
	seniorsFor(app, record)[0]

const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map(line => line.trim())
		.filter(Boolean)

/** Two fields of an officer that say the same line by line, in Arabic and in English. */
function texts(officer: Stored<'officers'>, name: 'categories' | 'fields'): Text[] {
	const english = linesOf(officer.getString(`${name}_en`))
	return linesOf(officer.getString(`${name}_ar`)).map((ar, i) => ({ ar, en: english[i] ?? ar }))
}

/** Whether both languages of an officer's lists have as many lines; the name of the field that lacks some, or null. */
export function unevenList(officer: Stored<'officers'>): string | null {
	const uneven = (['categories', 'fields'] as const).find(
		name =>
			linesOf(officer.getString(`${name}_ar`)).length !== linesOf(officer.getString(`${name}_en`)).length,
	)
	return uneven ? `${uneven}_en` : null
}

/** Those whom an association publishes, in the order they were made. */
export function publishedOfficers(app: core.App, association: string): PublishedOfficer[] {
	const records = find(app, 'association = {:association}', { association })
	const all = officersOf(app, association)
	return records
		.filter(record => record.getBool('published'))
		.flatMap(record => {
			const officer = all.find(({ id }) => id === record.id)
			const there = officer && standsFor(officer, all)
			const shown = records.find(({ id }) => id === there?.id)
			return shown && !there?.away ? [publishedOfficer(record, shown)] : []
		})
}

/** The functions of those whom an association publishes, away or not, in the order they were made. */
export const publishedFunctions = (app: core.App, association: string): PublishedFunction[] =>
	find(app, 'association = {:association} && published = true', { association }).map(record => {
		const ar = record.getString('title_ar')
		const name = record.getBool('show_name') && record.getString('name')
		return {
			id: record.id,
			title: { ar, en: record.getString('title_en') || ar },
			...(name && { name }),
		}
	})

/** What an officer is there for, with the numbers of who is there now. Who did not agree to be shown has no name here. */
function publishedOfficer(officer: Stored<'officers'>, there: Stored<'officers'>): PublishedOfficer {
	const text = (name: 'title' | 'hours', of = there): Text => {
		const ar = of.getString(`${name}_ar`)
		return { ar, en: of.getString(`${name}_en`) || ar }
	}
	const name = there.getBool('show_name') && there.getString('name')
	const [phone, email, hours] = [there.getString('phone'), there.getString('email'), text('hours')]
	return {
		// A substitute who has none stands in under the title of the one who is away.
		title: there.getString('title_ar') ? text('title') : text('title', officer),
		...(name && { name }),
		categories: texts(officer, 'categories'),
		fields: texts(officer, 'fields'),
		topics: [...officer.getStringSlice('topics')],
		...(phone && { phone }),
		...(email && { email }),
		...(hours.ar && { hours }),
		substitute: there.id !== officer.id,
	}
}

/** What an inquiry or a complaint is about, as far as it tells to whom it goes. */
export interface OfficerQuery {
	topic: OfficerTopic
	category: string
	field: string
}

/**
 * To whom something new goes: the officer for its topic whose categories and fields fit best, else, for a complaint,
 * the follow-up unit. Empty where there is nobody: senior management sees it all the same.
 */
export function officerFor(app: core.App, association: string, matter: OfficerQuery): string {
	const params = { association, topic: matter.topic }
	const named = 'association = {:association} && topics ~ {:topic}'
	const unit = "association = {:association} && role = 'follow-up-unit'"
	const best = fitting(find(app, named, params), matter)
	if (best || matter.topic !== 'complaint') return best
	return find(app, unit, params)[0]?.id ?? ''
}

/** To whom an objection goes: an officer who is there for such, else senior management, else the follow-up unit; never one of `about`. */
export function officerForObjection(app: core.App, association: string, about: string[]): string {
	const officers = officersOf(app, association)
	const free = (filter: string) =>
		find(app, `association = {:association} && ${filter}`, { association }).find(({ id }) => {
			const officer = officers.find(other => other.id === id)
			return officer && mayHandle(officer, officers, about)
		})
	const officer =
		free("topics ~ 'objection'") ?? free("role = 'senior-management'") ?? free("role = 'follow-up-unit'")
	return officer?.id ?? ''
}

const find = (app: core.App, filter: string, params: Record<string, string>) =>
	findAll(app, 'officers', filter, params, 'created,@rowid')

function fitting(officers: Stored<'officers'>[], { category, field }: OfficerQuery): string {
	let best = { id: '', fit: -1 }
	for (const officer of officers) {
		const fits = [fit(officer, 'categories', category), fit(officer, 'fields', field)]
		const sum = fits.some(value => value < 0) ? -1 : fits.reduce((a, b) => a + b)
		if (sum > best.fit) best = { id: officer.id, fit: sum }
	}
	return best.id
}

/** An officer for all is second to one for this very thing; where nothing was chosen, the one for all comes first. */
function fit(officer: Stored<'officers'>, name: 'categories' | 'fields', chosen: string): number {
	const list = linesOf(officer.getString(`${name}_ar`))
	if (list.length === 0) return 1
	if (!chosen) return 0
	return list.includes(chosen) ? 3 : -1
}
