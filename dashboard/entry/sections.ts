import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PublishedAssociation, Question } from '../../core/association.ts'
import { CONTACT_DETAIL, type ContactMeans, contactMeans } from '../../core/contact.ts'
import { eligibility, YES_NO } from '../../core/eligibility.ts'
import { aboutApplicant } from '../../core/request.ts'
import { formWords } from '../../core/words/request.ar.ts'
import { labels } from '../labels.ts'
import { type Chosen, requestOf } from './draft.ts'
import { about, choice, idOf, line, paragraph, select, type View, wrong } from './fields.ts'

/* The parts of a new request, in the order in which staff ask for them. */

const channels: Record<string, string> = labels.cases.values.channel
const means = labels.cases.values.contact_means

const section = (id: string, title: string, content: unknown) =>
	html`<section class="sila-card entry-part" aria-labelledby="sila-part-${id}"><h2 id="sila-part-${id}">${title}</h2>${content}</section>`

/** For which association and service, and by which of its channels it came. What is the only choice is not asked. */
export function origin(
	view: View,
	associations: PublishedAssociation[],
	choose: (field: 'association' | 'service' | 'channel', value: string) => void,
): TemplateResult {
	const { entry } = view
	const association = associations.find(({ slug }) => slug === entry.association)
	const services = association?.services ?? []
	const ask = (field: 'association' | 'service' | 'channel', choices: [string, string][]) =>
		select(view, field, choices, entry[field], value => choose(field, value))
	const kinds = (association?.channels ?? []).map(({ kind, note }): [string, string] => [
		kind,
		[channels[kind] ?? kind, note?.ar].filter(Boolean).join(': '),
	])
	return section(
		'origin',
		'الطلب',
		html`${
			associations.length > 1
				? ask(
						'association',
						associations.map(({ slug, name }) => [slug, name.ar]),
					)
				: nothing
		}
		${
			services.length > 1
				? ask(
						'service',
						services.map(({ slug, name }) => [slug, name.ar]),
					)
				: services[0]
					? html`<p class="entry-only">الخدمة: <strong>${services[0].name.ar}</strong></p>`
					: nothing
		}
		${association ? ask('channel', kinds) : nothing}`,
	)
}

/** Why a service takes no request here; null when it takes one. */
export function closed({ service }: Chosen): TemplateResult | null {
	const { entry, open } = service
	if (entry.by === 'referral') {
		const { name, phone, text } = entry.individual
		return section(
			'closed',
			'لا يُسجَّل هنا',
			html`<p>لا تبدأ هذه الخدمة بطلب من صاحبه، بل بإحالة رسمية من:</p>
				<ul class="entry-sources">${entry.sources.map(({ ar }) => html`<li>${ar}</li>`)}</ul>
				<p>${text.ar}</p>
				<p><a href="tel:${phone}">${name.ar} <bdi dir="ltr">${phone}</bdi></a></p>`,
		)
	}
	const shut = 'لا تستقبل هذه الخدمة طلبات جديدة الآن. تُفتح من سجلها في «الخدمات».'
	return open ? null : section('closed', 'لا يُسجَّل هنا', html`<p>${shut}</p>`)
}

/** The service's conditions, asked of the applicant. */
export function conditions(view: View, chosen: Chosen): TemplateResult | typeof nothing {
	const answers = requestOf(view.entry, chosen).conditions
	const { questions, failed } = eligibility(chosen.service, answers)
	if (questions.length === 0) return nothing
	const yesNo = YES_NO.map((answer): [string, string] => [answer, formWords.answers[answer]])
	return section(
		'conditions',
		'الشروط',
		questions.map(
			({ id, question, options, otherwise }) =>
				html`<div>${choice(
					view,
					`conditions.${id}`,
					options?.map((option): [string, string] => [option.id, option.text.ar]) ?? yesNo,
					{ label: question.ar },
				)}
				<div role="status">${
					failed.some(one => one.id === id)
						? html`<p class="entry-note">${otherwise?.ar}</p>`
						: answers[id] === 'unsure'
							? html`<p class="entry-note">يُسجَّل الطلب، ويُتحقق من هذا الشرط عند مراجعته.</p>`
							: nothing
				}</div></div>`,
		),
	)
}

function ask(view: View, question: Question): TemplateResult {
	const { id, required, hint } = question
	const field = `answers.${id}`
	const options = { required, hint: hint?.ar }
	if (question.type === 'paragraph') return paragraph(view, field, options)
	if (question.type === 'national-id') return line(view, field, options, 'numeric')
	return choice(
		view,
		field,
		question.options.map(option => [option.id, option.label.ar]),
		options,
	)
}

/** What the applicant needs. */
export function need(view: View, { service }: Chosen): TemplateResult | typeof nothing {
	const questions = service.questions.filter(question => !aboutApplicant(question))
	if (questions.length === 0) return nothing
	return section(
		'need',
		'الحاجة',
		questions.map(question => ask(view, question)),
	)
}

/** How each detail of a means of contact is typed. */
const MODES: Record<string, string> = { phone: 'tel', email: 'email' }

/** Who asks, and how they are to be reached. */
export function applicant(view: View, { association, service }: Chosen): TemplateResult {
	const detail = CONTACT_DETAIL[view.entry.values['answers.contactMeans'] as ContactMeans]
	return section(
		'applicant',
		'مقدم الطلب',
		html`<p class="entry-note">أخبره قبل أن تسأله: تُكتب بياناته لدراسة طلبه والرد عليه فقط، ولا يراها إلا من يتولاه في ${association.name.ar}، وله أن يطلب نسخة منها أو تصحيحها أو محوها.</p>
		${line(view, 'answers.fullName')}
		${service.questions.filter(aboutApplicant).map(question => ask(view, question))}
		${choice(
			view,
			'answers.contactMeans',
			contactMeans(association).map((one): [string, string] => [one, means[one]]),
		)}
		${detail ? line(view, `answers.${detail}`, {}, MODES[detail]) : nothing}`,
	)
}

/** What the applicant declares before the member of staff, as the policy asks. */
export function declaration(view: View, { association }: Chosen): TemplateResult | typeof nothing {
	const { declaration } = association
	if (declaration === 'none') return nothing
	const box = html`<div class="entry-field">
		${about(view, 'declared')}
		<label class="entry-option"><input type="checkbox" id=${idOf('declared')} aria-describedby="${idOf('declared')}-about"
			aria-invalid=${wrong(view, 'declared')} .checked=${!!view.entry.values.declared}
			@change=${(event: Event) => view.set('declared', (event.target as HTMLInputElement).checked ? 'yes' : '')}>أقرّ مقدم الطلب بهذا أمامي، أو في ما أرسله</label>
	</div>`
	return section(
		'declaration',
		formWords.fields.declared,
		html`<p>اقرأ عليه ما كتبته، ثم هذا الإقرار:</p>
		<blockquote>${formWords.declaration[declaration]}</blockquote>
		${box}
		${declaration === 'signed' ? line(view, 'signature', { hint: 'اسمه الكامل كما كُتب أعلاه، بعد أن يوقّع أو يوافق على كتابته توقيعًا.' }) : nothing}`,
	)
}
