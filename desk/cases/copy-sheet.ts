import { html, nothing, type TemplateResult } from 'lit'
import type { AnyFollowed, Opener } from '../../core/api/followed.ts'
import type { DataCopy } from '../../core/api/requests.ts'
import { formatReference } from '../../core/case/reference.ts'
import type { CaseKind } from '../../core/case/status.ts'
import { CONTACT_DETAIL } from '../../core/sending/contact.ts'
import { storedLetter } from '../../ui/letter.ts'
import { day, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import { caseField, labels, statusLabel } from '../labels.ts'
import { officeWords } from '../spoken.ts'
import { copyWords } from './copy-words.ts'
import { moment } from './parts.ts'
import { stepWords } from './step-words.ts'
import { kindWords } from './words.ts'

/* The copy of somebody's data as a sheet that is printed and handed to them: what the file has, in words. */

const line = (label: unknown, value: unknown) =>
	value ? html`<div class="letter-line"><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>` : nothing

const section = (heading: string, lines: readonly unknown[]) => {
	const there = lines.filter(one => one && one !== nothing)
	return there.length > 0 ? html`<h2>${heading}</h2><dl>${there}</dl>` : nothing
}

/** What was said to the applicant of the case, as its kind has it. */
function said(followed: AnyFollowed): unknown[] {
	const words = copyWords().sheet
	const reason = 'reason' in followed ? line(words.reason, followed.reason) : nothing
	if (followed.kind === 'inquiry') return [line(words.answer, followed.answer), reason]
	if (followed.kind === 'request') return [line(labels.cases.fields.missing, followed.missing), reason]
	return [
		line(words.settlement, followed.settlement),
		...(followed.answered ?? []).map(({ settlement, agreed, words: own }) =>
			line(
				`${words.settlement} · ${agreed ? words.agreed : words.declined}`,
				`${settlement}${own ? ` · ${own}` : ''}`,
			),
		),
		reason,
	]
}

/** What staff wrote down, field by field; of a checklist each document. */
function handling({ handling: written, form }: DataCopy): unknown[] {
	const documents = new Map(
		(
			(
				form.content as {
					service?: { documents?: { id: string; label: { ar: string; en: string } }[] }
				} | null
			)?.service?.documents ?? []
		).map(({ id, label }) => [id, label[language()]]),
	)
	return Object.entries(written).flatMap(([name, value]) => {
		if (name === 'checklist')
			return ((value ?? []) as { document: string; state: string; note?: string }[]).map(entry =>
				line(
					documents.get(entry.document) ?? entry.document,
					[stateOf(entry.state), entry.note].filter(Boolean).join(' · '),
				),
			)
		return [line(caseField(name) ?? name, String(value ?? ''))]
	})
}

const stateOf = (state: string): string => (stepWords().states as Record<string, string>)[state] ?? state

const statusOf = (kind: CaseKind, status: string) => statusLabel(kind, status as never)

function messages({ messages: all }: DataCopy): unknown[] {
	const { from } = copyWords().sheet
	return all.map(({ from: by, text, at, files }) =>
		line(
			html`${from[by]} · ${moment(at)}`,
			[text, ...files.map(({ name }) => name)].filter(Boolean).join(' · '),
		),
	)
}

/** A number reads from its sign on, whatever stands around it. */
const numbered = (text: string) => html`<bdi dir=${/^[+\d]/.test(text) ? 'ltr' : 'auto'}>${text}</bdi>`

/** How the person is reached. */
function contact({ contact: reached }: DataCopy): unknown {
	const means = reached.contactMeans
	const detail = means && CONTACT_DETAIL[means as keyof typeof CONTACT_DETAIL]
	return means
		? line(
				labels.cases.values.contact_means[means as keyof typeof labels.cases.values.contact_means],
				detail && reached[detail] ? numbered(reached[detail]) : '—',
			)
		: nothing
}

const dayOf = (text: string) => {
	const date = parse(text)
	return date ? day(date) : ''
}

const dayLine = (label: string, text: string, value: unknown) =>
	line(`${label} · ${dayOf(text)}`, value || '—')

/** Who opened a case, by their function. */
const openers = (): Record<Opener, string> => ({
	...officeWords(),
	assigned: copyWords().sheet.assigned,
	administrator: copyWords().sheet.administrator,
})

/** What follows what was sent: what became of it. */
function course(copy: DataCopy): TemplateResult {
	const words = copyWords().sheet
	const { kind } = copy.case
	return html`${section(
		words.history,
		copy.history.map(({ status, at, by }) =>
			line(
				moment(at),
				`${statusOf(kind, status)} · ${by === 'applicant' ? words.byApplicant : words.byStaff}`,
			),
		),
	)}
		${section(words.told, said(copy.case))}
		${section(words.handling, handling(copy))}
		${section(
			words.returns,
			copy.returns.map(({ at, missing }) => line(moment(at), missing)),
		)}
		${section(words.messages, messages(copy))}
		${section(
			words.notifications,
			copy.notifications.map(({ written, text, told, to }) =>
				line(
					html`${moment(written)}${told ? nothing : html` · ${words.notYet}`}`,
					to ? html`${numbered(to)} · ${text}` : text,
				),
			),
		)}
		${section(
			words.notes,
			copy.notes.map(({ at, text }) => line(moment(at), text ?? words.hiddenNote)),
		)}`
}

/** What the person said of the service, and asked for about their data; and by which functions it was opened. */
function rest(copy: DataCopy): TemplateResult {
	const words = copyWords().sheet
	const { evaluation } = copy
	const answers = evaluation?.questions.map(({ id, text }) =>
		line(text[language()], String(evaluation.answers[id] ?? '')),
	)
	const opened = copy.case.opened ?? []
	return html`${evaluation ? section(words.evaluation, [...(answers ?? []), line(moment(evaluation.asked), evaluation.comment)]) : nothing}
		${section(words.asks, [
			...copy.erasures.map(({ asked, reason }) => dayLine(words.erasure, asked, reason)),
			...copy.copies.map(({ asked, said: own }) => dayLine(words.copy, asked, own)),
		])}
		${section(
			words.opened,
			opened.map(({ on, function: by }) => line(dayOf(on), openers()[by])),
		)}`
}

export function copySheet(copy: DataCopy): TemplateResult {
	const words = copyWords().sheet
	const lang = language()
	const { kind, reference, received } = copy.case
	const channels: Record<string, string> = labels.cases.values.channel
	return html`<article class="letter copy-sheet">
		<h1 tabindex="-1">${words.title}</h1>
		<p><strong>${copy.association[lang]}</strong> · ${copy.service[lang]}</p>
		<dl>
			${line(kindWords[kind].number, html`<span dir="ltr">${formatReference(reference)}</span>`)}
			${line(words.received, moment(received))}
			${line(words.channel, `${channels[copy.channel] ?? copy.channel}${copy.writtenByStaff ? ` · ${words.entered}` : ''}`)}
			${line(words.made, moment(copy.made))}
		</dl>
		<h2>${words.letter}</h2>${storedLetter(copy.letter)}
		${section(words.contact, [contact(copy)])}
		${section(
			words.files,
			copy.files.map(({ name, at }) => line(moment(at), name)),
		)}
		${course(copy)}${rest(copy)}
	</article>`
}
