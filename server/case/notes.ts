import type { DataCopy } from '../../core/api/requests.ts'
import type { Mentionable } from '../../core/api/work.ts'
import { LONGEST_NOTE, mentionedIn, notesTold, withoutNames } from '../../core/case/notes.ts'
import { TAKE_BACK_MINUTES } from '../../core/case/taking-back.ts'
import { actBy, writeAudit } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { byId, findAll, findOne, inTransaction, isoTime } from '../base/records.ts'
import type { Asking, Saving, Stored } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { kindOf } from './kinds.ts'
import { refuseErased } from './process.ts'
import { seenBy } from './seen.ts'
import { refuseWork, seenCase, workQuery } from './work.ts'

/* Notes among staff about a case. What the applicant's copy has of them, core/case/notes.ts says. */

const refuse = (message: string): never => {
	throw new ForbiddenError(message)
}

export const notesAreKept = () => refuse('الملاحظات لا تُعدَّل · Notes are not changed.')

/** The accounts that see a case, beside one. */
function colleaguesOf(app: core.App, record: Stored<'cases'>, but: string): Stored<'staff'>[] {
	const association = record.getString('association')
	return findAll(app, 'staff', 'ended = "" && associations ~ {:association}', { association }, 'name').filter(
		account => account.id !== but && seenBy(holderOf({ auth: account as core.Record }), record) !== null,
	)
}

/** GET /api/sila/staff/colleagues */
export function colleagues(e: core.RequestEvent): Reply {
	const { case: id = '' } = e.requestInfo().query as Record<string, string | undefined>
	const caller = holderOf(e)
	const record = seenCase(e.app, caller, id)
	if (!record) return refuseWork(e, 'case', 'not_found')
	const body: Mentionable[] = colleaguesOf(e.app, record, caller.id).map(account => ({
		id: account.id,
		name: account.getString('name'),
	}))
	return { status: 200, body }
}

/** Before staff write a note: in their own name, and to colleagues who see the case. */
export function staffNote(e: Asking<'notes'>): void {
	const { record } = e
	const auth = e.auth as core.Record & Stored<'staff'>
	const parent = byId(e.app, 'cases', record.getString('case'))
	if (parent.getString('erased_at')) refuseErased()
	const people = colleaguesOf(e.app, parent, auth.id).map(account => ({
		id: account.id,
		name: account.getString('name'),
	}))
	const mentioned = mentionedIn(record.getString('text').slice(0, LONGEST_NOTE), people).map(({ id }) => id)
	record.set('mentioned', mentioned)
	record.set('unseen', mentioned)
	record.set('author', auth.email())
	record.set('author_name', auth.getString('name'))
}

/** Hook of a new note: it stands in the trail of its case. */
export function noteWritten(e: Saving<'notes'>): void {
	inTransaction(e, () => {
		onTrail(e, 'note')
		e.next()
	})
}

/** Before a note is taken back: by who wrote it, a moment after. */
export function noteRecalled(e: Asking<'notes'>): void {
	const { record } = e
	if (record.getString('author') !== e.auth?.email()) notesAreKept()
	const age = Date.now() - Date.parse(isoTime(record, 'at'))
	if (age > TAKE_BACK_MINUTES * 60_000) {
		const text = 'مضى أكثر من عشر دقائق، فتبقى الملاحظة · The note is more than ten minutes old, and stays.'
		throw new BadRequestError(text, { note: new ValidationError('too_late', text) })
	}
	record.setRaw(RECALLED, true)
}

const RECALLED = '@recalled'

/** Hook of a note's deletion, by its writer or with the person's data. */
export function noteDeleted(e: Saving<'notes'>): void {
	if (e.record.getRaw(RECALLED) !== true) {
		e.next()
		return
	}
	inTransaction(e, () => {
		onTrail(e, 'note-recalled')
		e.next()
	})
}

function onTrail(e: Saving<'notes'>, action: 'note' | 'note-recalled'): void {
	const { record } = e
	const parent = byId(e.app, 'cases', record.getString('case'))
	const author = record.getString('author')
	const id = findOne(e.app, 'staff', { email: author })?.id ?? ''
	actBy(parent, author, id)
	writeAudit(e.app, parent, action, {})
}

/** POST /api/sila/staff/notes/seen: who is mentioned in the notes of a case has read them. */
export function seenNotes(e: core.RequestEvent): Reply {
	const query = workQuery(e, ['case'])
	if ('body' in query) return query as Reply
	const caller = holderOf(e)
	const record = seenCase(e.app, caller, query.case)
	if (!record) return refuseWork(e, 'case', 'not_found')
	let seen = 0
	e.app.runInTransaction(tx => {
		for (const note of unseenBy(tx, caller.id, record.id)) {
			note.set(
				'unseen',
				[...note.getStringSlice('unseen')].filter(id => id !== caller.id),
			)
			tx.save(note)
			seen++
		}
	})
	return { status: 200, body: { seen } }
}

/** Notes that mention an account which has not seen them, of one case or of all, the latest first. */
export const unseenBy = (app: core.App, account: string, id = ''): Stored<'notes'>[] =>
	findAll(app, 'notes', `unseen ~ {:account}${id ? ' && case = {:id}' : ''}`, { account, id }, '-@rowid')

/** What the applicant's copy of the data has of the notes. */
export function notesInCopy(app: core.App, record: Stored<'cases'>): DataCopy['notes'] {
	const whole = notesTold(kindOf(record), record.getString('restricted')) === 'whole'
	return findAll(app, 'notes', { case: record.id }, {}, '@rowid').map(note => {
		const names = [...note.getStringSlice('mentioned')].map(
			id => findOne(app, 'staff', { id })?.getString('name') ?? '',
		)
		return {
			at: isoTime(note, 'at'),
			...(whole && { text: withoutNames(note.getString('text'), names) }),
		}
	})
}
