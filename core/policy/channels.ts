import type { Text } from '../language/text.ts'
import type { Channel } from './association.ts'
import type { PublishedAssociation } from './published.ts'

/** A way to reach an association, as far as it is published. */
export interface ChannelEntry {
	kind: Channel['kind'] | 'address'
	/** A phone number or an e-mail address: shown left to right. */
	value?: string
	/** What the policy says of it, or the address itself. */
	note?: Text
	/** Where it leads: `tel:`, `mailto:`, or a page of the portal by its path. Absent where nothing is published to lead to. */
	to?: string
	/** Where Sila is the channel: its pages, the form for requests, or that for inquiries, which takes offers to help. */
	opens?: 'pages' | 'request' | 'inquiry'
}

/**
 * The policy's channels with the details that are published, those that lead somewhere first.
 * Contact details that no channel of the policy names are added. Where Sila is the channel, it leads there.
 */
export function channelEntries(association: PublishedAssociation): ChannelEntry[] {
	const { contact, channels } = association
	const entries = channels.map(
		({ kind, note }): ChannelEntry => ({ kind, ...(note && { note }), ...published(association, kind) }),
	)
	if (contact?.email && !channels.some(({ kind }) => kind === 'email'))
		entries.push({ kind: 'email', ...mailed(contact.email) })
	if (contact?.address) entries.push({ kind: 'address', note: contact.address })
	const rank = ({ to, kind }: ChannelEntry) => (to ? 0 : kind === 'address' ? 1 : 2)
	return entries.sort((one, other) => rank(one) - rank(other))
}

/**
 * Whether what is published says how to reach an association beside the portal: a telephone or an e-mail address of its own
 * or of an officer, or where it is.
 */
export function isReachable({
	contact,
	officers,
}: Pick<PublishedAssociation, 'contact' | 'officers'>): boolean {
	const own = contact?.phone || contact?.email || contact?.address
	return Boolean(own) || officers.some(({ phone, email }) => phone || email)
}

const mailed = (email: string) => ({ value: email, to: `mailto:${email}` })

function published(
	{ contact, slug, services }: PublishedAssociation,
	kind: Channel['kind'],
): Pick<ChannelEntry, 'value' | 'to' | 'opens'> {
	if (kind === 'phone' && contact?.phone) return { value: contact.phone, to: `tel:${contact.phone}` }
	if (kind === 'email' && contact?.email) return mailed(contact.email)
	if (kind === 'website') return { to: `/${slug}/`, opens: 'pages' }
	if (kind === 'volunteering') return { to: `/${slug}/contact/#volunteering`, opens: 'inquiry' }
	if (kind === 'help-request') {
		const open = services.filter(service => service.open && service.entry.by === 'request')
		const [only] = open
		if (!only) return {}
		const to = open.length === 1 ? `/${slug}/services/${only.slug}/#apply` : `/${slug}/#services`
		return { to, opens: 'request' }
	}
	return {}
}
