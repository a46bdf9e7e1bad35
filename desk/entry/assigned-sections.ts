import { html, nothing, type TemplateResult } from 'lit'
import { COMPLAINT_TOPICS, INQUIRY_TOPICS } from '../../core/case/topics.ts'
import { fill } from '../../core/language/text.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { choices } from '../../core/sending/inquiry.ts'
import { choice, dayLine, line, paragraph } from '../../ui/form/fields.ts'
import { attachments } from '../../ui/form/files.ts'
import type { AssignedEntry } from './assigned-draft.ts'
import {
	channelChoices,
	contactDetail,
	offeredMeans,
	preset,
	select,
	sideBySide,
	type View,
} from './fields.ts'
import { said } from './said.ts'
import { section } from './section.ts'
import { whom } from './whom.ts'
import { entryWords } from './words.ts'

/* The parts of a complaint or an inquiry that staff write down, in the order in which they ask for them. */

/** To which association, and by which of its channels it came. */
export function origin(view: View<AssignedEntry>, associations: PublishedAssociation[]): TemplateResult {
	const { entry, lang } = view
	const association = associations.find(({ slug }) => slug === entry.association)
	const all = associations.map(({ slug, name }): [string, string] => [slug, name[lang]])
	return section(
		'origin',
		entryWords().matter.origin,
		html`${all.length > 1 ? select(view, 'association', all, entry.association) : nothing}
		${association ? sideBySide(view, 'channel', channelChoices(association, lang), entry.channel) : nothing}`,
	)
}

const optional = { required: false }

export function complaintParts(view: View<AssignedEntry>, association: PublishedAssociation): TemplateResult {
	const { matter: words } = entryWords()
	const { topics } = said().complaint
	const matter = html`${choice(
		view,
		'about',
		COMPLAINT_TOPICS.map(topic => [topic, topics[topic]]),
	)}
		${paragraph(view, 'happened', { hint: words.verbatim })}
		${dayLine(view, 'happenedOn', { ...optional, hint: words.noDay })}
		${paragraph(view, 'wants', optional)}
		${attachments(view, 'files', { ...optional, hint: view.words.limits })}`
	const concerns = () =>
		section(
			'concerns',
			words.concerns,
			html`<p class="sila-hint">${words.concernsHint}</p>
			${line(view, 'concernsReference', optional, 'off', 'numeric')}${line(view, 'concernsCode', optional, 'off', 'numeric')}`,
		)
	return html`${section('matter', words.complaint, matter)}${whom(view, association)}${view.values.anonymous === 'yes' ? nothing : concerns()}`
}

export function inquiryParts(view: View<AssignedEntry>, association: PublishedAssociation): TemplateResult {
	const { matter: words } = entryWords()
	const { topics } = said().inquiry
	/** What officers are there for; it is kept in Arabic. */
	const offered = (field: 'category' | 'field', of: 'categories' | 'fields') => {
		const all = choices(association.officers, of).map((one): [string, string] => [one.ar, one[view.lang]])
		return all.length === 0 ? nothing : select(view, field, all, view.values[field] ?? '', optional)
	}
	return section(
		'matter',
		words.inquiry,
		html`${choice(
			view,
			'topic',
			INQUIRY_TOPICS.map(topic => [topic, topics[topic]]),
		)}${view.values.topic === 'objection' ? line(view, 'concerns', {}, 'off', 'numeric') : nothing}${offered('category', 'categories')}${offered('field', 'fields')}
		${paragraph(view, 'text', { hint: words.verbatim })}`,
	)
}

/** Who it is, and how they are reached; nothing of an anonymous complaint. */
export function person(view: View<AssignedEntry>, association: PublishedAssociation): TemplateResult {
	const { values, lang } = view
	const { matter: words } = entryWords()
	const complaint = view.entry.kind === 'complaint'
	const anonymous = complaint && values.anonymous === 'yes'
	const means = offeredMeans(association)
	const named =
		() => html`${line(view, 'fullName', { required: complaint || !!values.contactMeans || values.topic === 'volunteering' })}
		${complaint ? choice(view, 'contactMeans', means) : preset(view, 'contactMeans', '', [['', words.noMeans], ...means])}
		${contactDetail(view, association.services)}`
	return section(
		'person',
		complaint ? words.complainant : words.inquirer,
		html`${
			complaint
				? preset(view, 'anonymous', '', [
						['', words.named],
						['yes', words.nameless],
					])
				: nothing
		}<p class="entry-note">${anonymous ? words.namelessNote : fill(words.note, { association: association.name[lang] })}</p>${anonymous ? nothing : named()}`,
	)
}
