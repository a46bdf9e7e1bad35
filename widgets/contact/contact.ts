import { html, nothing, type PropertyDeclarations, svg, type TemplateResult } from 'lit'
import { formatPhone } from '../../core/language/phone.ts'
import { fill, type Lang, type Text } from '../../core/language/text.ts'
import { type ChannelEntry, channelEntries } from '../../core/policy/channels.ts'
import type { PublishedAssociation, PublishedOfficer } from '../../core/policy/published.ts'
import { loadAssociation } from '../shared/api.ts'
import { base } from '../shared/base.styles.ts'
import { define, SilaElement } from '../shared/element.ts'
import { styles } from './contact.styles.ts'
import type { ContactElementWords } from './words.ts'

const WORDS = {
	ar: () => import('./words.ar.ts'),
	en: () => import('./words.en.ts'),
}

/** Drawn like those of the portal, which has them from Lucide. */
const ICONS = {
	tel: svg`<path d="M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384"/>`,
	mailto: svg`<path d="m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7"/><rect x="2" y="4" width="20" height="16" rx="2"/>`,
	address: svg`<path d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0"/><circle cx="12" cy="10" r="3"/>`,
	page: svg`<path d="M5 12h14M12 5l7 7-7 7"/>`,
}

/**
 * Whom to ask at an association: its contact officers by what each is there for, and its channels with their published
 * details. A row with a number or an address is touchable as a whole. Where nobody is published, the channels alone.
 *
 * @csspart heading - A heading.
 * @csspart officer - A contact officer.
 * @csspart row - A way to reach somebody.
 */
export class SilaContact extends SilaElement<ContactElementWords> {
	static override styles = [base, styles]
	static override properties: PropertyDeclarations = {
		association: { reflect: true },
		definition: { attribute: false },
	}

	/** Slug of the association. */
	declare association: string
	/** The association as published. Loaded from `<backend>/<association>/association.json` when absent. */
	declare definition?: PublishedAssociation | undefined

	protected override async load(lang: Lang): Promise<object> {
		const { association, definition: given } = this
		const [{ words }, definition] = await Promise.all([
			WORDS[lang](),
			given?.slug === association ? given : loadAssociation(this.origin, association),
		])
		return { words, definition }
	}

	protected override content(): TemplateResult | null {
		const { words, definition } = this
		if (!words || !definition) return null
		const { officers, slug } = definition
		const ask = this.page(`${slug}/contact/#inquiry`)
		// A name without a number helps nobody who needs one.
		const shown = channelEntries(definition).filter(({ to, kind }) => to || kind === 'address')
		return html`${officers.length > 0 ? officerList(words, officers, ask) : nothing}
			<h2 part="heading">${words.channels}</h2>
			<ul>
				${shown.map(entry => this.#channel(words, entry))}
				${row('page', words.inquiry, nothing, ask)}
			</ul>`
	}

	/** A channel with published details: a page of the portal, a number, or where the association is. */
	#channel(words: ContactElementWords, { kind, value, note, to, opens }: ChannelEntry): TemplateResult {
		if (kind === 'address') return row('address', words.address, note?.[words.lang])
		if (opens) return row('page', words.channel[kind], words.opens[opens], this.page(to?.slice(1) ?? ''))
		const icon = to?.startsWith('tel:') ? 'tel' : 'mailto'
		return row(
			icon,
			words.channel[kind],
			html`<bdi dir="ltr">${icon === 'tel' ? formatPhone(value ?? '') : value}</bdi>`,
			to,
		)
	}
}

const officerList = (words: ContactElementWords, officers: PublishedOfficer[], ask: string) =>
	html`<h2 part="heading">${words.officers}</h2>
		<ul class="officers">
			${officers.map(officer => html`<li part="officer" class="box">${officerCard(words, officer, ask)}</li>`)}
		</ul>`

/** What an officer is there for, and the ways to reach them; `ask` is the inquiry form, for who has no other. */
function officerCard(
	{ lang, officer: words }: ContactElementWords,
	officer: PublishedOfficer,
	ask: string,
): TemplateResult {
	const { title, name, topics, categories, fields, hours, phone, email, substitute } = officer
	const who = title[lang]
	const fact = (label: string, value: string | undefined) =>
		value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing
	const texts = (list: Text[]) =>
		listed(
			list.map(text => text[lang]),
			lang,
		)
	const to = (scheme: 'tel' | 'mailto', value: string | undefined, text: string) =>
		value
			? row(
					scheme,
					fill(text, { who }),
					html`<bdi dir="ltr">${scheme === 'tel' ? formatPhone(value) : value}</bdi>`,
					`${scheme}:${value}`,
				)
			: nothing
	return html`<h3>${who}</h3>
		${name ? html`<p>${name}</p>` : nothing}
		<dl>
			${fact(
				words.for,
				listed(
					topics.map(topic => words.topics[topic]),
					lang,
				) || words.general,
			)}
			${fact(words.categories, texts(categories))}${fact(words.fields, texts(fields))}${fact(words.hours, hours?.[lang])}
		</dl>
		${substitute ? html`<p class="small">${words.substitute}</p>` : nothing}
		<ul>${to('tel', phone, words.call)}${to('mailto', email, words.write)}
			${phone || email ? nothing : row('page', words.unreached, nothing, ask)}</ul>`
}

const listed = (words: string[], lang: Lang) => new Intl.ListFormat(lang, { type: 'unit' }).format(words)

/** One way to reach somebody; touchable as a whole where it leads somewhere. */
function row(icon: keyof typeof ICONS, name: string, text: unknown, to?: string): TemplateResult {
	const inside = html`<svg viewBox="0 0 24 24" aria-hidden="true" class=${icon === 'page' ? 'go' : nothing}>${ICONS[icon]}</svg>
		<span><strong>${name}</strong>${text === nothing ? nothing : html`<span class="small">${text}</span>`}</span>`
	return html`<li>${to ? html`<a part="row" href=${to}>${inside}</a>` : html`<div part="row">${inside}</div>`}</li>`
}

define('sila-contact', SilaContact)

declare global {
	interface HTMLElementTagNameMap {
		'sila-contact': SilaContact
	}
}
