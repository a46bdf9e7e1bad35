import { changedFields } from '../base/audit.ts'
import type { Asking } from '../base/stored.ts'
import { byStaff } from '../case/guards.ts'

/* Requests for erasure over PocketBase's records API: staff decide once, and nobody makes or deletes one by hand. */

export function noErasureByHand(): never {
	throw new ForbiddenError(
		'طلبات المحو يكتبها أصحابها عند المتابعة، ولا تُنشأ هنا ولا تُحذف · Applicants ask for erasure; such requests are neither made nor deleted here.',
	)
}

/** Before staff decide: state and answer are theirs, by whom and when is the server's word. */
export function erasureEdit(e: Asking<'erasure_requests'>): void {
	const record = e.record
	const before = record.original()
	const changed = changedFields(record, before)
	if (changed.length === 0) return
	const other = changed.find(name => name !== 'state' && name !== 'answer')
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
	record.set('decided_by', e.auth?.email() ?? '')
	record.set('decided_at', new DateTime())
}

function refuse(field: string, text: string): never {
	throw new BadRequestError(`لم يُحفظ · Not saved: ${text}`, { [field]: new ValidationError('refused', text) })
}
