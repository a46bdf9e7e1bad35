import type { ReopenQuery } from '../../core/api/complaints.ts'
import { tidy } from '../../core/language/text.ts'
import { checkWords } from '../../core/sending/text.ts'
import { actBy } from '../base/audit.ts'
import { byId } from '../base/records.ts'
import { type Reply, refusal } from '../http/reply.ts'
import { writeForApplicant } from '../telling/messages.ts'
import { openCase, readQuery, textOf } from './access.ts'
import { followed } from './follow.ts'
import { canReopen } from './reopening.ts'

/** POST /api/sila/cases/reopen, as core/api/contract.ts documents it. */
export function reopen(e: core.RequestEvent): Reply {
	const query = readQuery<ReopenQuery>(e)
	const opened = openCase(e, query, ['reason'])
	if ('body' in opened) return opened
	const { lang } = opened
	const reason = tidy(textOf(query?.reason))
	const problems = checkWords('reason', reason, true)
	if (problems.length > 0) return refusal(400, problems, lang)

	let reply: Reply | null = null
	e.app.runInTransaction(tx => {
		const record = byId(tx, 'cases', opened.record.id)
		if (record.getString('status') !== 'reopened') {
			if (!canReopen(tx, record)) {
				reply = refusal(409, [{ field: 'status', code: 'not_now' }], lang)
				return
			}
			writeForApplicant(tx, { case: record.id, text: reason })
			record.set('status', 'reopened')
			actBy(record, 'applicant')
			tx.save(record)
		}
		reply = { status: 200, body: followed(tx, record, lang) }
	})
	if (!reply) throw new Error('unreachable: the transaction either set the reply or threw')
	return reply
}
