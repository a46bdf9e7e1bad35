import type { Restriction } from '../../core/case/restriction.ts'
import { awaitsAssociation } from '../../core/case/status.ts'
import { standsFor } from '../../core/people/officers.ts'
import { type RestrictedCause, restrictedNotice } from '../../core/telling/restricted.ts'
import { dueDay, isWorkingDay, riyadhDay } from '../../core/time/clock.ts'
import { byId, findAll, isoTime } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { filterOf } from '../case/kinds.ts'
import { awaitsDecision } from '../case/restriction.ts'
import { officersOf, seniorsFor } from '../people/contact-officers.ts'
import { holidays } from '../people/holidays.ts'
import { deciders, managersFor, type NamedPerson, namedPersons } from '../people/named.ts'
import { wasOpened } from '../privacy/opened.ts'
import { notifyOfficer } from './officer-notice.ts'
import { supersede } from './outbox.ts'
import { siteInText } from './site.ts'

/*
 * Who is told that there is a restricted case: those who are named for it, and senior management where nobody is, or
 * where it has to say whom the complainant's own words mean. Where it is about senior management itself, whoever else
 * decides that is told. Never whom it is about, nor their substitutes; where nobody else is left, nobody.
 */

const KIND = 'restricted'
const DAY = 24 * 3_600_000

interface Addressee {
	name: string
	email: string
	phone: string
}

/** At arrival, and once it is restricted later. `app` is the transaction of the case. */
export function tellRestricted(app: core.App, record: Stored<'cases'>): void {
	const waits = awaitsDecision(record)
	const persons = waits ? [] : named(app, record)
	const senior = persons.length > 0 ? [] : seniors(app, record)
	const others = waits && senior.length === 0 ? decidersOf(app, record) : []
	tell(app, record, waits ? 'own-words' : 'arrived', [...persons, ...senior, ...others])
}

/** That one is late. */
export const tellLate = (app: core.App, record: Stored<'cases'>): void =>
	tell(app, record, 'late', everybody(app, record))

const byMail = (persons: NamedPerson[]): Addressee[] =>
	persons.map(({ name, email }) => ({ name, email, phone: '' }))

/** Who is named for it; of one that is not for the unit those of senior management, where there are such. */
function named(app: core.App, record: Stored<'cases'>): Addressee[] {
	const persons = namedPersons(app, record)
	const managers = record.getBool('not_unit') ? managersFor(app, record) : []
	const outside = persons.filter(({ id }) => managers.some(manager => manager.id === id))
	return byMail(outside.length > 0 ? outside : persons)
}

/** Who else says whom own words mean, or can name somebody who will. */
function decidersOf(app: core.App, record: Stored<'cases'>): Addressee[] {
	const persons = deciders(app, record)
	return byMail(persons.length > 0 ? persons : managersFor(app, record))
}

/** Who is named for it and senior management, each once. */
function everybody(app: core.App, record: Stored<'cases'>): Addressee[] {
	const senior = seniors(app, record)
	// Before it is known whom it is about, nobody hears of it who does not decide that.
	const others = !awaitsDecision(record)
		? named(app, record)
		: senior.length > 0
			? []
			: decidersOf(app, record)
	const whom = [...others, ...senior]
	const emails = whom.map(({ email }) => email.toLowerCase())
	return whom.filter(({ email }, i) => !email || emails.indexOf(email.toLowerCase()) === i)
}

/** Senior management that it is not about, or who stands in now. */
function seniors(app: core.App, record: Stored<'cases'>): Addressee[] {
	const officers = officersOf(app, record.getString('association'))
	return [...new Set(seniorsFor(app, record).map(senior => standsFor(senior, officers)))]
}

function tell(
	app: core.App,
	record: Stored<'cases'>,
	cause: RestrictedCause,
	whom: Addressee[],
	day = '',
): void {
	// What nobody was told yet says the same.
	supersede(app, record.id, [KIND])
	const association = byId(app, 'associations', record.getString('association')).getString('name_ar')
	const facts = { association, portal: siteInText(app) }
	const restricted = record.getString('restricted') as Restriction
	whom.forEach((one, i) => {
		notifyOfficer(app, one, {
			...restrictedNotice(cause, restricted, facts, one.name),
			case: record.id,
			kind: KIND,
			cause: [cause, day || record.getInt('revision'), i].join(' '),
		})
	})
}

/** Restricted cases in which something is still to be done. */
const open = filterOf(awaitsAssociation)

/**
 * The job of the working hours: one that nobody has opened after a working day is told again, each working day once, to
 * those who are named and to senior management. `moment` is UTC, ISO 8601.
 */
export function tellUnopened(app: core.App, moment: string): void {
	const today = riyadhDay(moment)
	const off = holidays(app)
	if (!isWorkingDay(today, off)) return
	const filter = `(restricted = 'confidential' || restricted = 'protection') && erased_at = '' && (${open})`
	for (const record of findAll(app, 'cases', filter, {}, 'created')) {
		const came = isoTime(record, 'created')
		const passed = Date.parse(moment) - Date.parse(came) >= DAY && today >= dueDay(riyadhDay(came), 1, off)
		if (!passed || wasOpened(app, record.id)) continue
		try {
			app.runInTransaction(tx => again(tx, record, today))
		} catch (error) {
			// One that cannot be told does not hold up the others.
			app
				.logger()
				.error('Sila failed to tell of a restricted case', 'case', record.id, 'error', String(error))
		}
	}
}

function again(app: core.App, record: Stored<'cases'>, today: string): void {
	const of = "case = {:id} && kind = 'restricted' && cause ~ {:cause}"
	if (findAll(app, 'outbox', of, { id: record.id, cause: `unopened ${today}%` }, '', 1).length > 0) return
	tell(app, record, 'unopened', everybody(app, record), today)
}
