import { formatPhone } from '../core/language/phone.ts'
import type { Lang } from '../core/language/text.ts'
import type { Channel } from '../core/policy/association.ts'
import { channelEntries } from '../core/policy/channels.ts'
import type { PublishedAssociation } from '../core/policy/published.ts'
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

/** What is said of a channel that Sila takes the part of. */
const OPENS = { pages: 'here', request: 'formHere', inquiry: 'offerHere' } as const

/** All of an association's channels: those that lead somewhere first. */
export function channelRows(association: PublishedAssociation, lang: Lang): ChannelRow[] {
	const words = siteWords[lang]
	return channelEntries(association).map(({ kind, value, note, to, opens }): ChannelRow => {
		const text = opens ? words.contact[OPENS[opens]] : note?.[lang]
		return {
			icon: kind,
			name: kind === 'address' ? words.contact.address : words.channels[kind],
			...(value && { value: kind === 'email' ? value : formatPhone(value) }),
			...(text && { text }),
			...(to && { href: to.startsWith('/') ? href(lang, to) : to }),
			...(kind === 'address' && { address: true }),
		}
	})
}
