import { html, type TemplateResult } from 'lit'
import type { Text } from '../../core/language/text.ts'
import { type Change, changesOf } from '../../core/policy/changes.ts'
import type { Content, ContentKind } from '../../core/policy/shape.ts'
import { isText, type Line, linesOf, pathOf, placeText } from './named.ts'
import { contentWords } from './words.ts'

/* What differs between two states, field by field: what was there, and what is to be. */

const shown = (lines: readonly Line[]): TemplateResult =>
	lines.length > 0
		? html`${lines.map(({ text, lang }) => html`<p lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>${text}</p>`)}`
		: html`<p class="sila-hint">${contentWords().nothing}</p>`

/** Of a text in both languages only what changed. */
function differing({ before, after }: Change): [unknown, unknown] {
	if (!isText(before) || !isText(after)) return [before, after]
	const only = (text: Text): Text => ({
		ar: before.ar === after.ar ? '' : text.ar,
		en: before.en === after.en ? '' : text.en,
	})
	const more = Object.keys(after).length > 2 || Object.keys(before).length > 2
	return more ? [before, after] : [only(before), only(after)]
}

/** One change of a content. */
export function row(change: Change): TemplateResult {
	const { steps, field, what } = change
	const path = pathOf(steps)
	if (what === 'order')
		return html`<li><p class="content-place">${placeText(steps)}</p><p>${contentWords().moved}</p></li>`
	const [before, after] = differing(change)
	return both(placeText(steps), linesOf(path, field, before), linesOf(path, field, after))
}

/** What stood at a place, and what is to stand there. */
export function both(place: string, before: readonly Line[], after: readonly Line[]): TemplateResult {
	const words = contentWords()
	return html`<li><p class="content-place">${place}</p><div class="content-both">
		<div class="content-before"><p class="content-which">${words.before}</p>${shown(before)}</div>
		<div class="content-after"><p class="content-which">${words.after}</p>${shown(after)}</div>
	</div></li>`
}

/** The comparison of two states; says so where they are the same. */
export function comparison(kind: ContentKind, before: Content, after: Content): TemplateResult {
	const changes = changesOf(kind, before, after)
	return changes.length > 0
		? html`<ul class="content-changes">${changes.map(row)}</ul>`
		: html`<p class="sila-hint">${contentWords().same}</p>`
}

export const kindOf = (thing: string): ContentKind => thing.split('/')[0] as ContentKind
