import { actorsOf } from '../../core/access/collections.ts'
import type { Holder } from '../../core/access/roles.ts'
import { conditionOf, quoted } from '../../core/access/sights.ts'
import type { PersonToTell, WaitingNotice } from '../../core/api/telling.ts'
import { mailWords as ar } from '../../core/language/words/mail.ar.ts'
import { mailWords as en } from '../../core/language/words/mail.en.ts'
import { saudiPhone } from '../../core/sending/contact.ts'
import { discreetNotice } from '../../core/telling/discreet.ts'
import { type ApplicantKind, discreetNoticeOf, TO_APPLICANT } from '../../core/telling/kinds.ts'
import { NOT_SENT, TO_TELL } from '../../core/telling/waiting.ts'
import { holderOf } from '../base/grants.ts'
import { byId, byIds, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { seenBy } from '../case/seen.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { heldIds, teamOf } from '../people/held.ts'
import { isReached } from './reached.ts'
import { siteOf } from './site.ts'

/* Whom staff are to tell, one row a person, of the cases that who asks sees and tells of. */

const words = { ar, en }
const PEOPLE = 50
const MOST_PEOPLE = 500

/** Notifications of the cases that somebody tells of, as PocketBase's rule of the collection has it. */
const tellingOf = (holder: Holder): string => conditionOf(holder, { roles: actorsOf('outbox', 'list') })

/**
 * People of an association by means and number, the colleagues among them apart; of those who have none, each case. Who waits
 * longest stands first.
 */
const GROUPS = (states: readonly string[], holder: Holder, more: string): string => `
	SELECT group_concat(outbox.id) AS ids, MIN(outbox.rowid) AS first
	FROM outbox JOIN cases ON cases.id = outbox."case"
	WHERE outbox.state IN (${quoted(states)}) AND ${tellingOf(holder)}${more}
	GROUP BY cases.association, outbox.means, outbox.kind IN (${quoted(TO_APPLICANT)}),
		CASE WHEN outbox."to" = '' THEN outbox."case" ELSE outbox."to" END
	ORDER BY first LIMIT {:most}`

/** GET /api/sila/staff/tasks, as core/api/contract.ts documents it. */
export function peopleToTell(e: core.RequestEvent): Reply {
	const { app } = e
	const {
		which = 'tell',
		association = '',
		holder: whose = '',
		most,
	} = e.requestInfo().query as Record<string, string>
	if (which !== 'tell' && which !== 'not-sent')
		return refusal(400, [{ field: 'which', code: 'choose' }], preferredLang(e))
	const holder = holderOf(e)
	const rows = arrayOf(new DynamicModel({ ids: '', first: 0 })) as { ids: string }[]
	app
		.db()
		.newQuery(
			GROUPS(
				which === 'tell' ? TO_TELL : NOT_SENT,
				holder,
				`${association && ' AND cases.association = {:association}'}${whose && ` AND ${heldBy(app, holder, whose)}`}`,
			),
		)
		.bind({ most: Math.min(Number(most) || PEOPLE, MOST_PEOPLE), ...(association && { association }) })
		.all(rows)
	return {
		status: 200,
		body: rows.map(({ ids }) => personOf(app, holder, byIds(app, 'outbox', ids.split(',')))),
	}
}

/** That a case is with whom somebody asks for (core/api/case-query.ts), as SQL on `cases`. */
function heldBy(app: core.App, caller: Holder, whose: string): string {
	const held =
		whose === 'nobody'
			? ["case_rows.held_by = ''"]
			: [...heldIds(app, caller, whose, teamOf(app, caller))].map(
					([association, ids]) =>
						`(cases.association = ${quoted([association])} AND case_rows.held_by IN (${quoted(ids)}))`,
				)
	return `EXISTS (SELECT 1 FROM case_rows WHERE case_rows.id = cases.id AND (${held.join(' OR ') || '0'}))`
}

function personOf(app: core.App, holder: Holder, entries: Stored<'outbox'>[]): PersonToTell {
	entries.sort((a, b) => (a.getString('created') < b.getString('created') ? 1 : -1))
	const cases = new Map(
		byIds(app, 'cases', [...new Set(entries.map(entry => entry.getString('case')))]).map(record => [
			record.id,
			record,
		]),
	)
	const [newest] = entries as [Stored<'outbox'>]
	const owner = byId(app, 'associations', cases.get(newest.getString('case'))?.getString('association') ?? '')
	const to = entries.some(entry => isReached(holder, entry, cases.get(entry.getString('case'))))
		? newest.getString('to')
		: ''
	return {
		association: owner.id,
		name: { ar: owner.getString('name_ar'), en: owner.getString('name_en') },
		means: newest.getString('means'),
		to,
		whatsapp: to && whatsapp(app, newest, cases.get(newest.getString('case'))),
		notices: entries.map(entry =>
			noticeOf(entry, cases.get(entry.getString('case')) as Stored<'cases'>, holder),
		),
	}
}

/** WhatsApp carries it past others: so it says there no more than that there is something to see, whatever was agreed on. */
function whatsapp(app: core.App, entry: Stored<'outbox'>, record: Stored<'cases'> | undefined): string {
	const kind = entry.getString('kind') as ApplicantKind
	const mobile = saudiPhone(entry.getString('to'), true)
	const portal = siteOf(app)
	if (!record || !mobile || !portal || !TO_APPLICANT.includes(kind)) return ''
	const lang = entry.getString('lang')
	const facts = { means: 'sms', reference: record.getString('reference'), lang, portal } as const
	const { text } = discreetNotice(discreetNoticeOf(kind), facts, words[lang])
	return `https://wa.me/${mobile.slice(1)}?text=${encodeURIComponent(text)}`
}

function noticeOf(entry: Stored<'outbox'>, record: Stored<'cases'>, holder: Holder): WaitingNotice {
	const person = seenBy(holder, record)?.includes('person')
	return {
		id: entry.id,
		kind: entry.getString('kind'),
		state: entry.getString('state'),
		created: isoTime(entry, 'created'),
		text: entry.getString('text'),
		lang: entry.getString('lang'),
		discreet: entry.getBool('discreet'),
		last_error: entry.getString('last_error'),
		case: {
			id: record.id,
			kind: kindOf(record),
			reference: record.getString('reference'),
			applicant: person ? record.getString('applicant') : '',
			anonymous: record.getBool('anonymous'),
			served: person ? json(record, 'served') : null,
			erased_at: isoTime(record, 'erased_at'),
		},
	}
}
