import { MOST_GLASS_MINUTES } from '../../core/access/glass.ts'
import { NONE, REASON } from '../../core/access/looks.ts'
import type { Glass, GlassCloseQuery, Glasses, GlassQuery } from '../../core/api/glasses.ts'
import { fill, tidyLine } from '../../core/language/text.ts'
import { glassWords as words } from '../../core/language/words/glass.ar.ts'
import { writtenDay } from '../../core/language/written-day.ts'
import { standsFor } from '../../core/people/officers.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { findAll, findOne, isoTime, newRecord } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { officersOf } from '../people/contact-officers.ts'
import { holdersOf } from '../people/named.ts'
import { hasMail, hasSender, sendMail } from '../telling/mail.ts'
import { isMailSilent } from '../telling/outbox-sending.ts'
import { stored } from './moment.ts'
import { lookerOf, noteLook } from './note.ts'
import { unknownIn, unreadable, wrong } from './refusals.ts'

/* Glasses as the administrator opens and closes them, and who is told; core/api/contract.ts documents the routes. */

const MINUTE = 60_000
/** How many that are closed are shown. */
const PAST = 50
/** For how many days it is tried to tell of one. */
const TELLING_DAYS = 7

/** GET /api/sila/administrator/glasses */
export function glasses({ app }: core.RequestEvent): Reply {
	const now = stored(Date.now())
	const open = findAll(app, 'glasses', "closed = '' && until > {:now}", { now }, '-from,-@rowid')
	const past = findAll(app, 'glasses', "closed != '' || until <= {:now}", { now }, '-from,-@rowid', PAST)
	const body: Glasses = { open: open.map(glassOf), past: past.map(glassOf) }
	return { status: 200, body }
}

/** POST /api/sila/administrator/glass */
export function openGlass(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<GlassQuery>(e)
	if (!query) return unreadable(lang)
	const reason = tidyLine(textOf(query.reason))
	const minutes = minutesOf(query.minutes)
	const association = textOf(query.association)
	const problems = unknownIn(query, ['reason', 'minutes', 'association'])
	if (reason.length < REASON.least) problems.push({ field: 'reason', code: 'reason_short' })
	if (reason.length > REASON.most) problems.push({ field: 'reason', code: 'too_long' })
	if (minutes < 1 || minutes > MOST_GLASS_MINUTES) problems.push({ field: 'minutes', code: 'minutes' })
	if (association && !findOne(e.app, 'associations', { id: association }))
		problems.push({ field: 'association', code: 'unknown_association' })
	const looker = lookerOf(e.auth)
	if (problems.length > 0 || !looker) return wrong(400, problems, lang)
	let opened = null as Stored<'glasses'> | null
	e.app.runInTransaction(tx => {
		opened = newRecord(tx, 'glasses', {
			administrator: looker.id,
			administrator_name: looker.name,
			association,
			reason,
			until: stored(Date.now() + minutes * MINUTE),
		})
		tx.save(opened)
		const detail = `${opened.id}: ${reason}`
		for (const id of covered(tx, association))
			noteLook(tx, looker, { what: 'glass', association: id, detail })
	})
	return { status: 201, body: glassOf(opened as unknown as Stored<'glasses'>) }
}

/** POST /api/sila/administrator/glass/close */
export function closeGlass(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<GlassCloseQuery>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, ['id'])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	let glass = null as Stored<'glasses'> | null
	e.app.runInTransaction(tx => {
		glass = findOne(tx, 'glasses', { id: textOf(query.id) })
		if (!glass || glass.getString('closed') || glass.getString('until') <= stored(Date.now())) return
		glass.set('closed', new DateTime())
		tx.save(glass)
	})
	if (!glass) return wrong(404, [{ field: 'id', code: 'not_found' }], lang)
	return { status: 200, body: glassOf(glass) }
}

/** How long is asked for; 0 for what is no number of minutes. */
function minutesOf(sent: unknown): number {
	if (sent === undefined) return MOST_GLASS_MINUTES
	return Number.isInteger(sent) ? Number(sent) : 0
}

export function glassOf(record: Stored<'glasses'>): Glass {
	const closed = isoTime(record, 'closed')
	const told = isoTime(record, 'told')
	return {
		id: record.id,
		by: record.getString('administrator_name'),
		association: record.getString('association'),
		reason: record.getString('reason'),
		from: isoTime(record, 'from'),
		until: isoTime(record, 'until'),
		...(closed && { closed }),
		...(told && { told }),
	}
}

const covered = (app: core.App, association: string): string[] =>
	association === NONE ? findAll(app, 'associations', '').map(({ id }) => id) : [association]

/**
 * The job of each minute: tells the senior management of an association by e-mail, once for each glass. While nobody is on
 * record, or no mail can leave, it is tried again; the page of oversight shows it meanwhile.
 */
export function tellOfGlasses(app: core.App, now: string): void {
	const since = stored(Date.parse(now) - TELLING_DAYS * 24 * 60 * MINUTE)
	const untold = findAll(app, 'glasses', "told = '' && from > {:since}", { since }, 'from,@rowid')
	if (untold.length === 0 || !hasMail(app) || !hasSender(app) || isMailSilent(app)) return
	for (const glass of untold) {
		if (!tellOf(app, glass)) continue
		glass.set('told', new DateTime())
		app.save(glass)
	}
}

/** Whether somebody was told. */
function tellOf(app: core.App, glass: Stored<'glasses'>): boolean {
	const associations = covered(app, glass.getString('association'))
	const names = associations.map(id => findOne(app, 'associations', { id })?.getString('name_ar') ?? '')
	const told = new Set<string>()
	for (const { name, email } of associations.flatMap(id => managementOf(app, id))) {
		if (!email || told.has(email)) continue
		const { state } = sendMail(app, {
			id: `glass-${glass.id}-${told.size}`,
			to: email,
			from: app.settings().meta.senderName,
			lang: 'ar',
			subject: words.mail.subject,
			text: fill(words.mail.text, {
				name,
				by: glass.getString('administrator_name'),
				associations: names.join('، '),
				reason: glass.getString('reason'),
				from: written(isoTime(glass, 'from')),
				until: written(isoTime(glass, 'until')),
			}),
		})
		if (state === 'sent') told.add(email)
	}
	return told.size > 0
}

/** Senior management of an association: who holds the office, and its officers or who stands in, each address once. */
function managementOf(app: core.App, association: string): { name: string; email: string }[] {
	const officers = officersOf(app, association)
	const seniors = officers.filter(({ role }) => role === 'senior-management')
	const accounts = holdersOf(app, ['management'], association)
	return [...accounts, ...seniors.map(senior => standsFor(senior, officers))]
}

/** Riyadh is three hours ahead of UTC all year round. */
const AHEAD = 3 * 60 * MINUTE

/** A moment as it is read in Riyadh. */
function written(moment: string): string {
	const clock = new Date(Date.parse(moment) + AHEAD).toISOString().slice(11, 16)
	return `${writtenDay(riyadhDay(moment), 'ar')} الساعة ${clock}`
}
