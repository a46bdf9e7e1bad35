import { checkText } from '../core/completion.ts'
import { tidy } from '../core/text.ts'
import { actBy } from './audit.ts'
import { followed } from './follow.ts'
import { writeForApplicant } from './messages.ts'
import { openCase, readQuery, text } from './opening.ts'
import { applicantSteps } from './process.ts'
import { type Reply, refusal } from './reply.ts'

/** POST /api/sila/cases/withdraw, as core/api.ts documents it. A case that is withdrawn already is answered as it stands. */
export function withdraw(e: core.RequestEvent): Reply {
	const query = readQuery(e)
	const opened = openCase(e, query, ['reason'])
	if ('body' in opened) return opened
	const { lang } = opened
	const reason = tidy(text(query?.reason))
	const problems = checkText('reason', reason)
	if (problems.length > 0) return refusal(400, problems, lang)

	let reply: Reply | null = null
	e.app.runInTransaction(tx => {
		const record = tx.findRecordById('cases', opened.record.id)
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
