import { html, nothing, type TemplateResult } from 'lit'
import { COMPLAINT_TOPICS, INQUIRY_TOPICS } from '../../core/case/topics.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { choices } from '../../core/sending/inquiry.ts'
import type { AssignedEntry } from './assigned-draft.ts'
import { FILES_HINT, fileField } from './documents.ts'
import { choice, day, line, paragraph, select, type View } from './fields.ts'
import { section } from './section.ts'
import { channelChoices, contactDetail, offeredMeans } from './sections.ts'

/* The parts of a complaint or an inquiry that staff write down, in the order in which they ask for them. */

/** To which association, and by which of its channels it came. */
export function origin(
	view: View<AssignedEntry>,
	associations: PublishedAssociation[],
	choose: (field: 'association' | 'channel', value: string) => void,
): TemplateResult {
	const { association: slug, channel } = view.entry
	const association = associations.find(one => one.slug === slug)
	const all = associations.map((one): [string, string] => [one.slug, one.name.ar])
	return section(
		'origin',
		'من أين جاء',
		html`${all.length > 1 ? select(view, 'association', all, slug, value => choose('association', value)) : nothing}
		${association ? select(view, 'channel', channelChoices(association), channel, value => choose('channel', value)) : nothing}`,
	)
}

const optional = { required: false }

export function complaintParts(view: View<AssignedEntry>, draw: () => void): TemplateResult {
	const { values } = view.entry
	const topics = COMPLAINT_TOPICS.map((topic): [string, string] => [topic, complaintWords.topics[topic]])
	return html`${section(
		'matter',
		'الشكوى',
		html`${choice(view, 'about', topics)}
		${paragraph(view, 'happened', { hint: 'بكلماته هو، كما قالها.' })}
		${day(view, 'happenedOn', { ...optional, hint: 'اتركه فارغًا إن لم يكن له يوم معروف.' })}
		${paragraph(view, 'wants', optional)}
		${fileField(view, { field: 'files', document: SUPPORTING, hint: FILES_HINT }, draw)}`,
	)}${
		values.anonymous === 'yes'
			? nothing
			: section(
					'concerns',
					'الطلب الذي تخصه',
					html`<p class="sila-hint">إن كانت تخص طلبًا له، بالرقمين اللذين في إيصاله. وإلا فاتركهما فارغين.</p>
					${line(view, 'concernsReference', optional, 'numeric')}${line(view, 'concernsCode', optional, 'numeric')}`,
				)
	}`
}

export function inquiryParts(view: View<AssignedEntry>, association: PublishedAssociation): TemplateResult {
	const topics = INQUIRY_TOPICS.map((topic): [string, string] => [topic, inquiryWords.topics[topic]])
	const offered = (field: 'category' | 'field', of: 'categories' | 'fields') => {
		const all = choices(association.officers, of).map(({ ar }): [string, string] => [ar, ar])
		if (all.length === 0) return nothing
		const { [field]: value = '' } = view.entry.values
		return select(view, field, all, value, chosen => view.set(field, chosen), optional)
	}
	return section(
		'matter',
		'الاستفسار',
		html`${choice(view, 'topic', topics)}${view.entry.values.topic === 'objection' ? line(view, 'concerns', {}, 'numeric') : nothing}${offered('category', 'categories')}${offered('field', 'fields')}
		${paragraph(view, 'text', { hint: 'بكلماته هو، كما قالها.' })}`,
	)
}

/** Who it is, and how they are reached; nothing of an anonymous complaint. */
export function person(view: View<AssignedEntry>, association: PublishedAssociation): TemplateResult {
	const { kind, values } = view.entry
	const complaint = kind === 'complaint'
	const anonymous = complaint && values.anonymous === 'yes'
	const means = offeredMeans(association)
	const note = anonymous
		? 'لا يُحفظ عنه شيء، ولا يكتب أحد اسمه في أي مكان. يتابع شكواه بالرقمين وحدهما.'
		: `أخبره قبل أن تسأله: تُكتب بياناته للرد عليه فقط، ويستطيع أن يراها موظفو ${association.name.ar} الذين لهم حساب هنا.`
	const named = html`${line(view, 'fullName', { required: complaint || !!values.contactMeans || values.topic === 'volunteering' })}
		${choice(view, 'contactMeans', complaint ? means : [['', 'لا يريد: يقرأ الجواب في صفحة المتابعة'], ...means])}
		${contactDetail(view, association.services)}`
	const yesNo: [string, string][] = [
		['', 'نعم، يذكره'],
		['yes', 'لا، شكوى بلا اسم'],
	]
	return section(
		'person',
		complaint ? 'صاحب الشكوى' : 'صاحب الاستفسار',
		html`${complaint ? choice(view, 'anonymous', yesNo) : nothing}<p class="entry-note">${note}</p>${anonymous ? nothing : named}`,
	)
}
