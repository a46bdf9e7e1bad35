import { changedFields } from '../base/audit.ts'
import { assign, json } from '../base/records.ts'
import type { Asking, Stored } from '../base/stored.ts'
import { byStaff } from '../case/guards.ts'
import { propose, sameAddress, settle, waitingOn } from '../people/proposals.ts'

/*
 * Requests for erasure over PocketBase's records API: two of senior management decide once, and nobody makes or deletes
 * one by hand. The first save of a decision proposes it; the same decision by another takes it.
 */

export function noErasureByHand(): never {
	throw new ForbiddenError(
		'طلبات المحو يكتبها أصحابها عند المتابعة، ولا تُنشأ هنا ولا تُحذف · Applicants ask for erasure; such requests are neither made nor deleted here.',
	)
}

const BY_STAFF = ['state', 'answer', 'alone_reason']

/** Before staff decide: the decision, the answer and a reason are theirs, by whom and when is the server's word. */
export function erasureEdit(e: Asking<'erasure_requests'>): void {
	const record = e.record
	const before = record.original()
	const changed = changedFields(record, before)
	if (changed.length === 0) return
	const other = changed.find(name => !BY_STAFF.includes(name))
	if (other) refuse(other, 'هذا يضعه الخادم، فلا يُعدَّل · This is set by the server, and stays.')
	if (before.getString('state') !== 'open') {
		refuse('state', 'سبق القرار في هذا الطلب ولا يتغير · This was decided before, and stays.')
	}
	const state = record.getString('state')
	if (state === 'refused' && !record.getString('answer').trim()) {
		refuse('answer', 'اكتب لمقدم الطلب سبب الرفض · Write for the applicant why it is refused.')
	}
	byStaff(e)
	if (state === 'open') return
	const by = e.auth?.email() ?? ''
	const [waiting] = waitingOn(e.app, 'erasure', record.id)
	if (waiting && json(waiting, 'values').decision === state) {
		if (sameAddress(waiting.getString('proposed_by'), by))
			refuse('state', 'اقترحته أنت، ويوافق عليه غيرك · You proposed it, and another agrees.')
		record.set('decided_by', by)
		record.set('decided_at', new DateTime())
		return
	}
	if (waiting) settle(e.app, waiting, 'declined', by)
	proposeDecision(e.app, record, state, by)
}

/** Keeps a decision as proposed, and the request open. */
function proposeDecision(
	app: core.App,
	record: Stored<'erasure_requests'>,
	decision: 'granted' | 'refused',
	by: string,
): void {
	const { id } = record
	const association = app.findRecordById('cases', record.getString('case')).getString('association')
	const reason = record.getString('alone_reason').trim()
	const values = { decision, answer: record.getString('answer') }
	const made = propose(app, { act: 'erasure', association, subject: id, values, reason, by, concerned: [] })
	if (!made)
		refuse(
			'alone_reason',
			'لا يوافق عليه أحد غيرك: اكتب السبب، فيسري بعد يوم · Nobody else could agree: write the reason, and it takes effect after a day.',
		)
	const [proposal] = waitingOn(app, 'erasure', id)
	assign(record, {
		state: 'open',
		proposed: decision,
		proposed_by: by,
		effective_at: proposal?.getString('effective_at') ?? '',
	})
}

function refuse(field: string, text: string): never {
	throw new BadRequestError(`لم يُحفظ · Not saved: ${text}`, { [field]: new ValidationError('refused', text) })
}
