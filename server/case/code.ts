import type { AuditDetail } from '../../core/api/stored-json.ts'
import { codeFrom } from '../../core/case/reference.ts'
import { opensAlike } from '../applicant/objecting.ts'
import { actBy, auditAs } from '../base/audit.ts'
import { byId, findAll, findOne } from '../base/records.ts'
import { codeHash, keyed } from '../base/secret.ts'
import type { Stored } from '../base/stored.ts'
import { endLostCodes } from '../telling/lost-codes.ts'
import { notify } from '../telling/outbox.ts'
import { kindOf } from './kinds.ts'

/*
 * The secret code of a case is replaced: the old one opens nothing from then on, the new one is made of what it is
 * replaced for with the server's secret, and only its hash is stored.
 */

/** The cases that open with one code: a request, and the objections to it that were written on its page. */
export function openingAlike(app: core.App, record: Stored<'cases'>): Stored<'cases'>[] {
	const ofPage = record.getString('topic') === 'objection' && opensAlike(record)
	const request = ofPage ? findOne(app, 'cases', { id: record.getString('concerns') }) : null
	const first = request ?? record
	if (kindOf(first) !== 'request') return [first]
	const objections = "concerns = {:id} && topic = 'objection' && entered_by = ''"
	return [first, ...findAll(app, 'cases', objections, { id: first.id }, '@rowid')]
}

/** The code that was or will be given for something, by the id of that. */
export const newCodeFor = (app: core.App, cause: string): string => codeFrom(keyed(app, `new-code:${cause}`))

/** Whether a case opens with the code that was given for something. */
export const opensWith = (app: core.App, record: Stored<'cases'>, cause: string): boolean =>
	codeHash(app, record.getString('reference'), newCodeFor(app, cause)) === record.getString('code_hash')

/**
 * Gives a case, and what opens with the same code, the new code for a cause. `app` is the transaction; the person is told
 * that it happened, by the means on file and without the code.
 */
export function replaceCode(
	app: core.App,
	record: Stored<'cases'>,
	cause: string,
	{ actor, id = '' }: { actor: string; id?: string | undefined },
	detail: AuditDetail,
): void {
	const code = newCodeFor(app, cause)
	const alike = openingAlike(app, record)
	for (const one of alike) {
		const hash = codeHash(app, one.getString('reference'), code)
		if (one.getString('erased_at')) {
			// Nothing else of it changes any more; what is left of it is seen with the same code as before.
			const set = 'UPDATE cases SET code_hash = {:hash} WHERE id = {:id}'
			app.db().newQuery(set).bind({ hash, id: one.id }).execute()
			continue
		}
		one.set('code_hash', hash)
		actBy(one, actor, id)
		auditAs(one, 'code-replaced', detail)
		app.save(one)
	}
	endLostCodes(
		app,
		alike.map(one => one.id),
	)
	notify(app, byId(app, 'cases', record.id), 'code-replaced', cause)
}
