import type { RetentionRecord } from '../../core/api/collections.ts'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { ask } from '../api.ts'
import { pb } from '../frame/session.ts'

/* For how long associations keep what people wrote, as the server has it. */

export const loadRules = (): Promise<RetentionRecord[]> =>
	pb.collection('retention').getFullList<RetentionRecord>({ requestKey: 'sila-retention' })

/** What will go as things stand, the earliest first. */
export const loadPlan = (): Promise<RetentionEntry[]> => ask('staff/retention', 'sila-plan')

/** What would go if an association kept its cases so many months. Nothing is changed by asking. */
export const suppose = (association: string, months: number): Promise<RetentionEntry[]> =>
	ask('staff/retention', null, { query: { association, months } })

export async function saveRule(
	rule: RetentionRecord | undefined,
	association: string,
	closed_months: number,
) {
	const rules = pb.collection('retention')
	if (rule) await rules.update(rule.id, { closed_months }, { requestKey: null })
	else await rules.create({ association, closed_months }, { requestKey: null })
}
