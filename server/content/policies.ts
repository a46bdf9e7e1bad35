import type {
	OfferDecision,
	PolicyState,
	StoredFault,
	UnreadableDefinition,
} from '../../core/api/policies.ts'
import type { Text } from '../../core/language/text.ts'
import { placeOf } from '../../core/policy/place.ts'
import { readQuery } from '../applicant/access.ts'
import { findAll } from '../base/records.ts'
import type { Stored, Texts } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { campaignFaults } from '../survey/feedback.ts'
import { offers, settleOffer } from './offers.ts'
import { faultsOf } from './readable.ts'

/* What staff are told of the stored policies. */

/** GET /api/sila/staff/policies, as core/api/contract.ts documents it. */
export const policies = (e: core.RequestEvent): Reply => ({ status: 200, body: stateOf(e) })

/** POST /api/sila/staff/policies/offer, as core/api/contract.ts documents it. */
export function decideOffer(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const decision = readDecision(e)
	if (!decision) return refusal(400, [{ field: 'request', code: 'bad_request' }], lang)
	const found = settleOffer(e.app, decision, theirs(e, 'staff/policies/offer'), e.auth ?? null)
	if (!found) return refusal(404, [{ field: 'part', code: 'not_found' }], lang)
	return { status: 200, body: stateOf(e) }
}

function stateOf(e: core.RequestEvent): PolicyState {
	const isTheirs = theirs(e, 'staff/policies')
	const own = findAll(e.app, 'associations', '', {}, MADE).filter(({ id }) => isTheirs(id))
	return { unreadable: unreadable(e.app, own), offers: offers(e.app, own) }
}

/** What staff decided, or null where it is none. */
function readDecision(e: core.RequestEvent): OfferDecision | null {
	const { collection, id, part, take } = readQuery<OfferDecision>(e) ?? {}
	const known = (['associations', 'services', 'surveys'] as const).find(name => name === collection)
	if (!known || typeof id !== 'string' || typeof part !== 'string' || typeof take !== 'boolean') return null
	return { collection: known, id, part, take }
}

/** All of some associations that cannot be read and is left out of what is published. */
function unreadable(app: core.App, associations: Stored<'associations'>[]): UnreadableDefinition[] {
	const found = associations.flatMap(association => {
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
