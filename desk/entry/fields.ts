import { html, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Lang } from '../../core/language/text.ts'
import type { Service } from '../../core/policy/association.ts'
import { isDiscreet } from '../../core/policy/discreet.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { CONTACT_DETAIL, type ContactMeans, contactMeans } from '../../core/sending/contact.ts'
import { aboutId, choice, type Field, isWrong, labelled, line } from '../../ui/form/fields.ts'
import type { FileFields } from '../../ui/form/files.ts'
import { labels } from '../labels.ts'
import type { Written } from './types.ts'
import { entryWords } from './words.ts'

/*
 * What the controls of the portal's forms (ui/form/fields.ts) lack for staff. They are only told what to begin with: where
 * others take their place, they are made anew.
 */

/** What the parts of the page are drawn from. */
export interface View<E extends Written = Written> extends FileFields {
	entry: E
	lang: Lang
}

/** One of several that are many or long; `choices` are values with their texts. */
export const select = (
	view: View,
	name: string,
	choices: [value: string, text: string][],
	value: string,
	field: Field = {},
): unknown =>
	keyed(
		choices.map(([code]) => code).join(),
		labelled(
			view,
			name,
			field,
			html`<div class="sila-select"><select id=${view.prefix + name} name=${name}
				aria-describedby=${aboutId(view, name)} aria-invalid=${isWrong(view, name)}>
				<option value="" ?selected=${!value}>${entryWords().controls.choose}</option>
				${choices.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}
			</select></div>`,
		),
	)

/** One of several that stand side by side, each a press; `choices` are values with their texts. */
export const sideBySide = (
	view: View,
	name: string,
	choices: [value: string, text: string][],
	value: string,
): unknown =>
	keyed(choices.map(([code]) => code).join(), choice({ ...view, values: { [name]: value } }, name, choices))

/** A choice of which one answer is given until another is chosen. */
export const preset = (
	view: View,
	name: string,
	given: string,
	choices: [value: string, text: string][],
	options: Parameters<typeof choice>[3] = {},
): TemplateResult =>
	choice({ ...view, values: { [name]: view.values[name] ?? given } }, name, choices, options)

/** The channels of an association's policy, by which anything can come to it. */
export const channelChoices = (
	{ channels }: Pick<PublishedAssociation, 'channels'>,
	lang: Lang,
): [string, string][] =>
	channels.map(({ kind, note }) => [
		kind,
		[labels.cases.values.channel[kind], note?.[lang]].filter(Boolean).join(': '),
	])

/** The means of contact that an association offers, each with its name. */
export const offeredMeans = (association: Parameters<typeof contactMeans>[0]): [string, string][] =>
	contactMeans(association).map(one => [one, labels.cases.values.contact_means[one]])

/** How each detail of a means of contact is typed. */
const MODES: Record<string, string> = { phone: 'tel', email: 'email' }

/**
 * The details of how somebody is reached: what the chosen means needs, and whether others may see it, which is taken to
 * be so where one of the services is sensitive. `group` stands before the fields' names.
 */
export function contactDetail(
	view: View,
	services: readonly Pick<Service, 'sensitive'>[],
	group = '',
): unknown {
	const { values } = view
	const detail = CONTACT_DETAIL[values[`${group}contactMeans`] as ContactMeans]
	if (!detail) return null
	const { discreetHint, discreetly } = entryWords().request
	const name = `${group}discreet`
	return keyed(
		detail,
		html`${line(view, `${group}${detail}`, {}, 'off', MODES[detail])}
			${preset(view, name, isDiscreet(values[name], services) ? 'yes' : 'no', Object.entries(discreetly), { hint: discreetHint })}`,
	)
}
