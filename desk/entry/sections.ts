import { html, nothing, type TemplateResult } from 'lit'
import { formWords } from '../../core/language/words/request.ar.ts'
import { servedWords } from '../../core/language/words/served.ar.ts'
import type { Question, Service } from '../../core/policy/association.ts'
import { isDiscreet } from '../../core/policy/discreet.ts'
import { eligibility, YES_NO } from '../../core/policy/eligibility.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { CONTACT_DETAIL, type ContactMeans, contactMeans } from '../../core/sending/contact.ts'
import { aboutApplicant } from '../../core/sending/request.ts'
import { isForOther, servedDeclaration } from '../../core/sending/served.ts'
import { labels } from '../labels.ts'
import { askedOf, type Chosen, type Entry, requestOf } from './draft.ts'
import { about, choice, idOf, line, paragraph, select, type View, wrong } from './fields.ts'
import { section } from './section.ts'
import { beneficiary } from './served.ts'

/* The parts of a new request, in the order in which staff ask for them. */

const channels: Record<string, string> = labels.cases.values.channel
const means = labels.cases.values.contact_means

/** The channels of an association's policy, by which anything can come to it. */
export const channelChoices = (association: PublishedAssociation | undefined): [string, string][] =>
	(association?.channels ?? []).map(({ kind, note }) => [
		kind,
		[channels[kind] ?? kind, note?.ar].filter(Boolean).join(': '),
	])

/** For which association and service, and by which of its channels it came. What is the only choice is not asked. */
export function origin(
	view: View<Entry>,
	associations: PublishedAssociation[],
	choose: (field: 'association' | 'service' | 'channel', value: string) => void,
): TemplateResult {
	const { entry } = view
	const association = associations.find(({ slug }) => slug === entry.association)
	const services = association?.services ?? []
	const ask = (field: 'association' | 'service' | 'channel', choices: [string, string][]) =>
		select(view, field, choices, entry[field], value => choose(field, value))
	const kinds = channelChoices(association)
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
	const shut = 'لا تستقبل هذه الخدمة طلبات جديدة الآن. تُفتح من سجلها في «الخدمات».'
	return service.open ? null : section('closed', 'لا يُسجَّل هنا', html`<p>${shut}</p>`)
}

/** The service's conditions, asked of the applicant, or of whom they apply for. */
export function conditions(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
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

function ask(view: View<Entry>, question: Question): TemplateResult {
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
export function need(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const questions = askedOf(view.entry, chosen).questions.filter(question => !aboutApplicant(question))
	if (questions.length === 0) return nothing
	return section(
		'need',
		'الحاجة',
		questions.map(question => ask(view, question)),
	)
}

/** How each detail of a means of contact is typed. */
const MODES: Record<string, string> = { phone: 'tel', email: 'email' }

/**
 * The details of how somebody is reached: what the chosen means needs, and whether others may see it, which is taken to
 * be so where one of the services is sensitive.
 */
export function contactDetail(
	view: View,
	services: readonly Pick<Service, 'sensitive'>[],
	prefix = '',
): TemplateResult | typeof nothing {
	const { values } = view.entry
	const detail = CONTACT_DETAIL[values[`${prefix}contactMeans`] as ContactMeans]
	if (!detail) return nothing
	const name = `${prefix}discreet`
	const asked = isDiscreet(values[name], services) ? 'yes' : 'no'
	return html`${line(view, `${prefix}${detail}`, {}, MODES[detail])}
		${choice({ ...view, entry: { ...view.entry, values: { ...values, [name]: asked } } }, name, DISCREETLY, {
			hint: 'اسأله. مع «نعم» لا تذكر إشعاراته الجمعية ولا الخدمة ولا نوع الحالة: «لديك تحديث»، ورابط لا يُفتح بلا رمزه.',
		})}`
}

const DISCREETLY: [string, string][] = [
	['yes', 'نعم'],
	['no', 'لا، هو وحده'],
]

/** The means of contact that an association offers, each with its name. */
export const offeredMeans = (association: Parameters<typeof contactMeans>[0]): [string, string][] =>
	contactMeans(association).map(one => [one, means[one]])

/** Who asks, and how they are to be reached. */
export function applicant(view: View<Entry>, chosen: Chosen): TemplateResult {
	const { association } = chosen
	const request = requestOf(view.entry, chosen)
	const { referral } = request
	const numbers = askedOf(view.entry, chosen)
		.questions.filter(aboutApplicant)
		.map(question => ask(view, question))
	const offered = offeredMeans(association)
	const note = referral
		? 'اكتب عنه ما في الخطاب، واترك ما ليس فيه. ولا تختر وسيلة تواصل قبل أن تتفق معه عليها: فقد يرى الرسالة من يُخشى عليه منه.'
		: `أخبره قبل أن تسأله: تُكتب بياناته لدراسة طلبه والرد عليه فقط، ويستطيع أن يراها موظفو ${association.name.ar} الذين لهم حساب هنا، وله أن يطلب نسخة منها أو تصحيحها أو محوها.`
	return section(
		'applicant',
		referral ? 'صاحب الحالة' : 'مقدم الطلب',
		html`<p class="entry-note">${note}</p>
		${isForOther(request) ? beneficiary(view, chosen, numbers) : [line(view, 'answers.fullName'), numbers]}
		${choice(view, 'answers.contactMeans', referral ? [['', 'لم نتفق على وسيلة بعد'], ...offered] : offered)}
		${contactDetail(view, [chosen.service], 'answers.')}`,
	)
}

/** What the applicant declares before the member of staff, as the policy asks. */
export function declaration(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const { declaration } = chosen.association
	const request = requestOf(view.entry, chosen)
	if (declaration === 'none' || request.referral) return nothing
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
		<blockquote>${servedDeclaration(request, servedWords)} ${formWords.declaration[declaration]}</blockquote>
		${box}
		${declaration === 'signed' ? line(view, 'signature', { hint: 'اسمه الكامل كما كُتب أعلاه، بعد أن يوقّع أو يوافق على كتابته توقيعًا.' }) : nothing}`,
	)
}
