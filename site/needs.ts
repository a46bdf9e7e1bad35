import type { PublishedAssociation, PublishedService } from '../core/policy/published.ts'

/** A service with the association that gives it. */
export interface Offer {
	association: PublishedAssociation
	service: PublishedService
}

/** One need in a person's words, and who answers it. */
export interface ListedNeed {
	need: PublishedService['need']
	offers: Offer[]
}

export interface Needs {
	/** Services that authorities open by referral: whoever comes here in person needs help at once. */
	urgent: Offer[]
	/** Services with conditions of their own. */
	particular: ListedNeed[]
	/** Services to which any need can be written in one's own words. */
	open: ListedNeed[]
}

/** The services of all associations by the need they answer, in the words of `need`; the same words stand once. */
export function needs(associations: PublishedAssociation[]): Needs {
	const offers = associations.flatMap(association =>
		association.services.map(service => ({ association, service })),
	)
	const requestable = offers.filter(({ service }) => service.entry.by === 'request')
	const particular = ({ service }: Offer) => service.conditions.length > 0
	return {
		urgent: offers.filter(({ service }) => service.entry.by === 'referral'),
		particular: byNeed(requestable.filter(particular)),
		open: byNeed(requestable.filter(offer => !particular(offer))),
	}
}

function byNeed(offers: Offer[]): ListedNeed[] {
	const groups = new Map<string, ListedNeed>()
	for (const offer of offers) {
		const { need } = offer.service
		const group = groups.get(need.ar)
		if (group) group.offers.push(offer)
		else groups.set(need.ar, { need, offers: [offer] })
	}
	return [...groups.values()]
}
