import { html, nothing, type TemplateResult } from 'lit'
import type { AnyFollowed, FollowedCase } from '../../core/api/followed.ts'
import { awaitsAssociation, hasEnded } from '../../core/case/status.ts'
import { formatReference } from '../../core/language/spaced.ts'
import { fill } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import { progress, replyText } from '../../core/policy/progress.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { presentStep, stepTimes } from '../../core/policy/stage.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day } from '../../ui/dates.ts'
import type { HeadWords } from './case-types.ts'
import { sign, toneOf } from './tone.ts'
import type { TrackerWords } from './words.ts'

/* Where a case stands, as it is drawn before anything can be done about it. */

/** What any case begins with: what it is, where it stands, and what happens next, with what is `awaited`. */
export function head(
	{ lang, ...words }: TrackerWords,
	{ reference, status, since, received }: AnyFollowed,
	association: PublishedAssociation,
	said: HeadWords,
	{ label, meaning, next }: StatusWords,
	awaited: unknown,
): TemplateResult {
	const tone = toneOf(status)
	return html`<p><strong>${association.name[lang]}</strong><br>
			<span class="small">${said.subject}<br>${said.number} <bdi dir="ltr">${formatReference(reference)}</bdi></span></p>
		<h2 part="heading" class=${tone} tabindex="-1">${sign(tone)}${label}</h2>
		<p>${meaning}</p>
		<p class="small">${
			// Of a case that stands where it arrived, one day is all there is to say.
			riyadhDay(since) === riyadhDay(received)
				? nothing
				: html`${fill(words.since, { date: day(since, lang) })}<br>`
		}${fill(said.received, { date: day(received, lang) })}</p>
		${next ? html`<h3>${words.next}</h3><div part="notice" class="box"><p>${next}</p>${awaited}</div>` : nothing}`
}

/** A request: its head, what is to be done first (`above`), and the steps of its handling. */
export function standing(
	words: TrackerWords,
	found: FollowedCase,
	association: PublishedAssociation,
	above: unknown,
): TemplateResult {
	const { service, status, since, history } = found
	const { lang } = words
	const times = stepTimes(association, history)
	const present = presentStep(association, status)
	const subject = association.services.find(({ slug }) => slug === service)?.name[lang]
	const said = { subject, number: words.number, received: words.received }
	const awaited = awaitsAssociation('request', status) ? awaitedOf(words, found, association) : nothing
	const stands = progress(association, status, words.case, lang)
	// That one may object is nothing new to whoever did; where it stands is beneath.
	const next = found.objection || found.enteredObjection ? '' : stands.next
	return html`${head(words, found, association, said, { ...stands, next }, awaited)}
		${above}
		<h3>${words.steps}</h3>
		<ol part="steps">
			${association.handling.map(
				(
					{ title, text },
					i,
				) => html`<li class=${times[i] ? 'done' : ''} aria-current=${i === present ? 'step' : nothing}>
					<strong>${title[lang]}</strong> ${i === present ? html`<em>${words.here}</em>` : nothing}
					${times[i] ? html`<p class="small">${day(times[i], lang)}</p>` : nothing}
					<p class="small">${text[lang]}</p>
				</li>`,
			)}
			${
				hasEnded('request', status)
					? html`<li class="done" aria-current="step"><strong>${words.case.statuses[status].label}</strong>
						<p class="small">${day(since, lang)}</p></li>`
					: nothing
			}
		</ol>`
}

/** Who decides and when, as far as the policy says so. */
function awaitedOf(
	{ lang, ...words }: TrackerWords,
	{ status, due, earliest }: FollowedCase,
	association: PublishedAssociation,
): TemplateResult {
	const { meaning, next } = words.case.statuses[status]
	// Some statuses name who decides in their own words.
	const decider = /{decider}/.test(meaning + next) ? undefined : association.decidedBy?.[lang]
	return html`${decider ? html`<p>${fill(words.decides, { decider })}</p>` : nothing}
		<p>${replyText(association.reply, words.case, lang)}</p>
		${due ? html`<p>${fill(words.due, { date: day(due, lang) })}</p>` : nothing}
		${earliest ? html`<p>${fill(words.earliest, { date: day(earliest, lang) })}</p>` : nothing}`
}
