import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { fill } from '../../core/language/text.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { servedWords } from '../../core/language/words/served.ar.ts'
import type { Question } from '../../core/policy/association.ts'
import { eligibility, YES_NO } from '../../core/policy/eligibility.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { aboutApplicant } from '../../core/sending/request.ts'
import { isForOther, servedDeclaration } from '../../core/sending/served.ts'
import { about, aboutId, choice, line } from '../../ui/form/fields.ts'
import { question } from '../../ui/form/question.ts'
import { askedOf, type Chosen, type Entry, requestOf } from './draft.ts'
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
import { beneficiary } from './served.ts'
import { entryWords } from './words.ts'

/* The parts of a new request, in the order in which staff ask for them. */

/** So many services stand side by side; more of them fold into a list. */
const FEW = 6

/** For which association and service, and by which of its channels it came. What is the only choice is not asked. */
export function origin(view: View<Entry>, associations: PublishedAssociation[]): TemplateResult {
	const { entry, lang } = view
	const { request: words } = entryWords()
	const association = associations.find(({ slug }) => slug === entry.association)
	const services = association?.services ?? []
	const named = (all: { slug: string; name: PublishedAssociation['name'] }[]) =>
		all.map(({ slug, name }): [string, string] => [slug, name[lang]])
	const [only] = services
	return section(
		'origin',
		words.origin,
		html`${associations.length > 1 ? select(view, 'association', named(associations), entry.association) : nothing}
		${
			services.length > 1
				? (services.length > FEW ? select : sideBySide)(view, 'service', named(services), entry.service)
				: only
					? html`<p class="entry-only">${words.service} <strong>${only.name[lang]}</strong></p>`
					: nothing
		}
		${association ? sideBySide(view, 'channel', channelChoices(association, lang), entry.channel) : nothing}`,
	)
}

/** Why a service takes no request here; null when it takes one. */
export function closed({ service }: Chosen): TemplateResult | null {
	const { closed, closedWhy } = entryWords().request
	return service.open ? null : section('closed', closed, html`<p>${closedWhy}</p>`)
}

/** The service's conditions, asked of the applicant, or of whom they apply for. */
export function conditions(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const { lang } = view
	const { request: words } = entryWords()
	const answers = requestOf(view.entry, chosen).conditions
	const { questions, failed } = eligibility(chosen.service, answers)
	if (questions.length === 0) return nothing
	const yesNo = YES_NO.map((answer): [string, string] => [answer, said().request.answers[answer]])
	const note = (id: string, otherwise?: string) =>
		failed.some(one => one.id === id)
			? html`<p class="entry-note">${otherwise}</p>`
			: answers[id] === 'unsure'
				? html`<p class="entry-note">${words.unsure}</p>`
				: nothing
	return section(
		'conditions',
		words.conditions,
		repeat(
			questions,
			({ id }) => id,
			({ id, question, options, otherwise }) =>
				html`<div>${choice(
					view,
					`conditions.${id}`,
					options?.map((option): [string, string] => [option.id, option.text[lang]]) ?? yesNo,
					{ question: question[lang] },
				)}
				<div role="status">${note(id, otherwise?.[lang])}</div></div>`,
		),
	)
}

const asked = (view: View<Entry>, questions: Question[]) =>
	repeat(
		questions,
		({ id }) => id,
		one => question(view, one, view.lang),
	)

/** What the applicant needs. */
export function need(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const questions = askedOf(view.entry, chosen).questions.filter(question => !aboutApplicant(question))
	return questions.length === 0 ? nothing : section('need', entryWords().request.need, asked(view, questions))
}

/** Who asks, and how they are to be reached. */
export function applicant(view: View<Entry>, chosen: Chosen): TemplateResult {
	const { association, service } = chosen
	const { request: words } = entryWords()
	const request = requestOf(view.entry, chosen)
	const { referral } = request
	const numbers = asked(view, askedOf(view.entry, chosen).questions.filter(aboutApplicant))
	const offered = offeredMeans(association)
	const means: [string, string][] = referral ? [['', words.noMeans], ...offered] : offered
	return section(
		'applicant',
		referral ? words.referredPerson : words.person,
		html`<p class="entry-note">${referral ? words.referredNote : fill(words.personNote, { association: association.name[view.lang] })}</p>
		${isForOther(request) ? beneficiary(view, chosen, numbers) : html`${line(view, 'answers.fullName', {})}${numbers}`}
		${referral ? preset(view, 'answers.contactMeans', '', means) : choice(view, 'answers.contactMeans', means)}
		${contactDetail(view, [service], 'answers.')}`,
	)
}

/** What the applicant declares before the member of staff, as the policy asks, and in the words that are kept. */
export function declaration(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const { declaration } = chosen.association
	const request = requestOf(view.entry, chosen)
	if (declaration === 'none' || request.referral) return nothing
	const words = entryWords().request
	const box = html`<div class="field">
		${about(view, 'declared')}
		<label part="option"><input type="checkbox" id="${view.prefix}declared" name="declared" aria-describedby=${aboutId(view, 'declared')}
			aria-invalid=${view.problems.some(({ field }) => field === 'declared') ? 'true' : 'false'} ?checked=${!!view.values.declared}>${words.declared}</label>
	</div>`
	return section(
		'declaration',
		said().request.fields.declared,
		html`<p>${words.readOut}</p>
		<blockquote lang="ar" dir="rtl">${servedDeclaration(request, servedWords)} ${formWords.declaration[declaration]}</blockquote>
		${box}
		${declaration === 'signed' ? line(view, 'signature', { hint: words.signatureHint }) : nothing}`,
	)
}
