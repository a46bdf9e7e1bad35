import type { SettlementAnswer } from '../../core/api/complaints.ts'
import { tidy } from '../../core/language/text.ts'
import { nameKey } from '../../core/people/name.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { checkWords } from '../../core/sending/text.ts'
import { actBy } from '../base/audit.ts'
import { byId, isoTime, json, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { type Reply, refusal } from '../http/reply.ts'
import { openCase, readQuery, textOf } from './access.ts'
import { followed } from './follow.ts'

/** POST /api/sila/cases/settlement, as core/api/contract.ts documents it. */
export function answerSettlement(e: core.RequestEvent): Reply {
	const query = readQuery<SettlementAnswer>(e)
	const opened = openCase(e, query, ['agree', 'words', 'signature', 'since'])
	if ('body' in opened) return opened
	const { lang } = opened
	const agreed = query?.agree === true
	const [words, signed, since] = (['words', 'signature', 'since'] as const).map(name =>
		tidy(textOf(query?.[name])),
	) as [string, string, string]
	const problems: Problem[] = [
		...(typeof query?.agree === 'boolean' ? [] : [{ field: 'agree', code: 'choose' } as const]),
		...checkWords('words', words, true),
		...(agreed ? checkSignature(opened.record, signed) : []),
	]
	if (problems.length > 0) return refusal(400, problems, lang)
	const signature = agreed ? signed : ''

	let reply: Reply | null = null
	e.app.runInTransaction(tx => {
		const record = byId(tx, 'cases', opened.record.id)
		const answers = json(record, 'settlements') ?? []
		const last = answers.at(-1)
		const waits = record.getString('status') === 'settlement-proposed'
		const again = last?.agreed === agreed && last.words === words && last.signature === signature
		if (!waits && !again) {
			reply = refusal(409, [{ field: 'status', code: 'not_now' }], lang)
			return
		}
		if (waits) {
			// Sent once more for another settlement than the one that was read, it would agree to the unread one.
			if (isoTime(record, 'status_since') !== since) {
				reply = refusal(409, [{ field: 'since', code: 'settlement_changed' }], lang)
				return
			}
			const settlement = record.getString('settlement')
			const answer = { settlement, agreed, words, signature, at: new Date().toISOString() }
			record.set('settlements', toJson([...answers, answer]))
			record.set('status', agreed ? 'settled' : 'not-settled')
			actBy(record, 'applicant')
			tx.save(record)
		}
		reply = { status: 200, body: followed(tx, record, lang) }
	})
	if (!reply) throw new Error('unreachable: the transaction either set the reply or threw')
	return reply
}

/** The name as in the complaint. Who gave none signs by holding the code, and keeps it so. */
function checkSignature(record: Stored<'cases'>, signature: string): Problem[] {
	const field = 'signature'
	if (record.getBool('anonymous')) return signature ? [{ field, code: 'identity' }] : []
	const same = nameKey(signature) === nameKey(record.getString('applicant'))
	return signature && same ? [] : [{ field, code: 'signature' }]
}
