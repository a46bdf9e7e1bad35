import type { PolicyState, StoredFault, UnreadableDefinition } from '../../core/api/policies.ts'
import type { Text } from '../../core/language/text.ts'
import { placeOf } from '../../core/policy/place.ts'
import { findAll } from '../base/records.ts'
import type { Texts } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { campaignFaults } from '../survey/feedback.ts'
import { faultsOf } from './readable.ts'

/* What staff are told of the stored policies. */

/** GET /api/sila/staff/policies, as core/api/contract.ts documents it. */
export const policies = (e: core.RequestEvent): Reply => ({
	status: 200,
	body: { unreadable: unreadable(e.app) } satisfies PolicyState,
})

/** All that cannot be read and is left out of what is published. */
function unreadable(app: core.App): UnreadableDefinition[] {
	const found = findAll(app, 'associations', '', {}, MADE).flatMap(association => {
		const entry = (
			collection: UnreadableDefinition['collection'],
			id: string,
			name: Text,
			faults: StoredFault[],
		): UnreadableDefinition => ({
			collection,
			id,
			association: named(association),
			name,
			faults: faults.map(fault => ({ ...fault, place: placeOf(fault.path) })),
		})
		const own = { association: association.id }
		return [
			entry('associations', association.id, named(association), faultsOf(association)),
			...findAll(app, 'services', own, {}, MADE).map(service =>
				entry('services', service.id, named(service), faultsOf(service)),
			),
			...findAll(app, 'surveys', own, {}, MADE).map(survey =>
				entry('surveys', survey.id, titled(survey), faultsOf(survey)),
			),
			...findAll(app, 'campaigns', own, {}, MADE).map(campaign =>
				entry('campaigns', campaign.id, titled(campaign), campaignFaults(app, campaign)),
			),
		]
	})
	return found.filter(({ faults }) => faults.length > 0)
}

const MADE = 'created,@rowid'

const named = (record: Texts<'name_ar' | 'name_en'>): Text => ({
	ar: record.getString('name_ar'),
	en: record.getString('name_en'),
})

const titled = (record: Texts<'title_ar' | 'title_en'>): Text => ({
	ar: record.getString('title_ar'),
	en: record.getString('title_en'),
})
