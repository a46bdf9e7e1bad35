import type { Setup, SetupGap } from '../../core/api/setup.ts'
import type { Restriction } from '../../core/case/restriction.ts'
import { isReachable } from '../../core/policy/channels.ts'
import { placesAbroad } from '../../core/privacy/places.ts'
import { isSite, tidySite } from '../../core/telling/site.ts'
import { holidaysEndSoon, holidaysUntil, riyadhDay } from '../../core/time/clock.ts'
import { readQuery } from '../applicant/access.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import { associationOf } from '../content/content.ts'
import { isReadable } from '../content/readable.ts'
import { unnamedProxy } from '../http/proxy.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { closedToUnproven } from '../intake/proof.ts'
import { publishedOfficers } from '../people/contact-officers.ts'
import { holidays } from '../people/holidays.ts'
import { holdersOf } from '../people/named.ts'
import { secondFactorOf } from '../people/second-factor.ts'
import { places } from '../privacy/places.ts'
import { hasMail, hasSender } from '../telling/mail.ts'
import { isMailSilent } from '../telling/outbox-sending.ts'
import { isSiteGiven, moveSite, siteOf, waitingForSite } from '../telling/site.ts'
import { backupsOf } from './backups.ts'

/* What staff are told of how Sila is set up. */

/** GET /api/sila/staff/setup, as core/api/contract.ts documents it. */
export const setup = (e: core.RequestEvent): Reply => ({ status: 200, body: setupOf(e) })

/** POST /api/sila/staff/site, as core/api/contract.ts documents it. */
export function setSite(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<{ site: unknown }>(e)
	if (!query) return refusal(400, [{ field: 'request', code: 'bad_request' }], lang)
	const { site: given } = query
	const site = typeof given === 'string' ? tidySite(given) : ''
	if (!isSite(site)) return refusal(400, [{ field: 'site', code: 'bad_request' }], lang)
	if (isSiteGiven()) return refusal(409, [{ field: 'site', code: 'not_now' }], lang)
	moveSite(e.app, site)
	return { status: 200, body: setupOf(e) }
}

function setupOf(e: core.RequestEvent): Setup {
	const { app } = e
	const { management } = holderOf(e).grants
	return {
		site: siteOf(app),
		given: isSiteGiven(),
		gaps: gaps(app, theirs(e, 'staff/setup'), management),
		...(management.length > 0 && { backups: backupsOf(app) }),
	}
}

function gaps(
	app: core.App,
	isTheirs: (association: string) => boolean,
	managed: readonly string[],
): SetupGap[] {
	const found: SetupGap[] = []
	if (!siteOf(app)) found.push({ code: 'site', waiting: waitingForSite(app) })
	if (hasMail(app) && !hasSender(app)) found.push({ code: 'sender' })
	if (isMailSilent(app)) found.push({ code: 'mail_silent' })
	const header = unnamedProxy(app)
	if (header) found.push({ code: 'proxy', header })
	const known = holidays(app)
	if (holidaysEndSoon(riyadhDay(new Date().toISOString()), known)) {
		found.push({ code: 'holidays', until: holidaysUntil(known) })
	}
	const associations = unreachable(app).filter(({ id }) => isTheirs(id))
	if (associations.length > 0) found.push({ code: 'unreachable', associations })
	if (managed.length > 0) found.push(...gapsOfManagement(app, managed))
	for (const restricted of ['confidential', 'protection'] as const) {
		const unnamed = unnamedFor(app, restricted, managed)
		if (unnamed.length > 0) found.push({ code: 'unnamed', restricted, associations: unnamed })
	}
	return found
}

/** What senior management has done by others. */
function gapsOfManagement(app: core.App, managed: readonly string[]): SetupGap[] {
	const found: SetupGap[] = []
	if (!hasMail(app)) found.push({ code: 'mail' })
	else if (!secondFactorOf(app).includes('management')) found.push({ code: 'second_factor' })
	const abroad = placesAbroad(places())
	if (abroad.length > 0) found.push({ code: 'abroad', places: abroad })
	const alone = inOrder(app, managed).filter(
		({ id }) => findOne(app, 'officers', { association: id }) === null,
	)
	if (alone.length > 0) found.push({ code: 'officers', associations: named(alone) })
	const closed = closedToUnproven(app, managed)
	if (closed.length > 0)
		found.push({
			code: 'unproven',
			associations: named(inOrder(app, managed).filter(({ id }) => closed.includes(id))),
		})
	return found
}

/** Some associations, as they were added. */
const inOrder = (app: core.App, ids: readonly string[]) =>
	findAll(app, 'associations', '', {}, 'created,@rowid').filter(({ id }) => ids.includes(id))

const named = (records: Stored<'associations'>[]) =>
	records.map(record => ({
		id: record.id,
		name: { ar: record.getString('name_ar'), en: record.getString('name_en') },
	}))

/**
 * The associations, of those that who asks manages, in which nobody is named for a kind of restricted cases; for protection
 * cases where a service protects people.
 */
function unnamedFor(app: core.App, restricted: Restriction, managed: readonly string[]) {
	const there = inOrder(app, managed)
	const protecting = (association: string) =>
		findOne(app, 'services', 'association = {:association} && definition.restricted = true', { association })
	return named(
		there
			.filter(({ id }) => restricted === 'confidential' || protecting(id) !== null)
			.filter(({ id }) => holdersOf(app, [restricted], id).length === 0),
	)
}

/** The associations of which nobody can learn how to reach them. What cannot be read is told elsewhere. */
const unreachable = (app: core.App) =>
	findAll(app, 'associations', '')
		.filter(isReadable)
		.filter(
			record =>
				!isReachable({
					contact: associationOf(record).contact,
					officers: publishedOfficers(app, record.id),
				}),
		)
		.map(record => ({ id: record.id, name: associationOf(record).name }))
