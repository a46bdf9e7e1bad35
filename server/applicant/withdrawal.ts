import type { WithdrawQuery } from '../../core/api/requests.ts'
import { tidy } from '../../core/language/text.ts'
import { checkText } from '../../core/sending/completion.ts'
import { actBy } from '../base/audit.ts'
import { byId } from '../base/records.ts'
import { applicantSteps } from '../case/process.ts'
import { type Reply, refusal } from '../http/reply.ts'
import { writeForApplicant } from '../telling/messages.ts'
import { openCase, readQuery, textOf } from './access.ts'
import { followed } from './follow.ts'

/** POST /api/sila/cases/withdraw, as core/api/contract.ts documents it. A case that is withdrawn already is answered as it stands. */
export function withdraw(e: core.RequestEvent): Reply {
	const query = readQuery<WithdrawQuery>(e)
	const opened = openCase(e, query, ['reason'])
	if ('body' in opened) return opened
	const { lang } = opened
	const reason = tidy(textOf(query?.reason))
	const problems = checkText('reason', reason)
	if (problems.length > 0) return refusal(400, problems, lang)

	let reply: Reply | null = null
	e.app.runInTransaction(tx => {
		const record = byId(tx, 'cases', opened.record.id)
		if (record.getString('status') !== 'withdrawn') {
			if (!applicantSteps(tx, record).includes('withdrawn')) {
				reply = refusal(409, [{ field: 'status', code: 'not_now' }], lang)
				return
			}
			if (reason) writeForApplicant(tx, { case: record.id, text: reason })
			record.set('status', 'withdrawn')
			actBy(record, 'applicant')
			tx.save(record)
		}
		reply = { status: 200, body: followed(tx, record, lang) }
	})
	if (!reply) throw new Error('unreachable: the transaction either set the reply or threw')
	return reply
}
