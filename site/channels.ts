import type { Channel, PublishedAssociation } from '../core/association.ts'
import type { Lang } from '../core/text.ts'
import type { IconName } from './components/icons.ts'
import { href } from './lang.ts'
import { siteWords } from './words/words.ts'

/** A way to reach an association as the portal shows it. */
export interface ChannelRow {
	icon: IconName
	name: string
	/** A phone number or an e-mail address: shown left to right. */
	value?: string
	/** What is known about it, in words. */
	text?: string
	/** Where the whole row leads; absent where nothing is published to lead to. */
	href?: string
	/** A postal address. */
	address?: true
}

/** Channels whose part Sila takes: they carry a request and nothing else. */
const SILA: Channel['kind'][] = ['help-request', 'volunteering', 'website']

/** The rows at whose other end somebody of the association is: for a complaint, an opinion, or when a form does not work. */
export function peopleRows(association: PublishedAssociation, lang: Lang): ChannelRow[] {
	const channels = association.channels.filter(({ kind }) => !SILA.includes(kind))
	return channelRows({ ...association, channels }, lang)
}

/**
 * The policy's channels with the details that are published, those that lead somewhere first.
 * Contact details that no channel of the policy names are added. Where Sila is the channel, the row opens it.
 */
export function channelRows(association: PublishedAssociation, lang: Lang): ChannelRow[] {
	const { contact, channels } = association
	const words = siteWords[lang]
	const rows = channels.map(
		(channel): ChannelRow => ({
			icon: channel.kind,
			name: words.channels[channel.kind],
			...(channel.note && { text: channel.note[lang] }),
			...published(association, channel, lang),
		}),
	)
	if (contact?.email && !channels.some(({ kind }) => kind === 'email')) {
		rows.push({ icon: 'email', name: words.channels.email, ...emailRow(contact.email) })
	}
	if (contact?.address) {
		rows.push({ icon: 'address', name: words.contact.address, text: contact.address[lang], address: true })
	}
	const rank = ({ href, address }: ChannelRow) => (href ? 0 : address ? 1 : 2)
	return rows.sort((one, other) => rank(one) - rank(other))
}

const emailRow = (email: string) => ({ value: email, href: `mailto:${email}` })

function published(
	association: PublishedAssociation,
	{ kind }: Channel,
	lang: Lang,
): Pick<ChannelRow, 'value' | 'text' | 'href'> {
	const { contact, slug, services } = association
	const words = siteWords[lang].contact
	if (kind === 'phone' && contact?.phone) return { value: contact.phone, href: `tel:${contact.phone}` }
	if (kind === 'email' && contact?.email) return emailRow(contact.email)
	if (kind === 'website') return { text: words.here, href: href(lang, `/${slug}/`) }
	if (kind === 'help-request') {
		const open = services.filter(service => service.open && service.entry.by === 'request')
		const [only] = open
		if (!only) return {}
		const tail = open.length === 1 ? `/${slug}/services/${only.slug}/#apply` : `/${slug}/#services`
		return { text: words.formHere, href: href(lang, tail) }
	}
	return {}
}
