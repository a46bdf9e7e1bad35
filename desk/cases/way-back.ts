import { html, nothing } from 'lit'
import type { CaseKind } from '../../core/case/status.ts'
import { icon } from '../frame/page-icons.ts'
import { back } from '../frame/states.ts'
import { listWords } from './list-words.ts'
import { PATH } from './paths.ts'
import type { Neighbours } from './walk.ts'
import { kindWords } from './words.ts'

/** The way back to the list that a case was opened from, else to all that is of its kind; of requests, to all cases, where the list begins. */
export const backToList = (kind: CaseKind = 'request', from?: string) =>
	back(from ?? (kind === 'request' ? PATH : `${PATH}?kind=${kind}`), kindWords[kind].every)

/** The ways to what is before and after a case in the list that it was opened from. */
export function waysOn({ before, after }: Neighbours) {
	const words = listWords()
	const way = (id: string, label: string, sign: 'arrow-up' | 'arrow-down') =>
		id ? html`<a class="case-way" href="${PATH}/${id}">${icon(sign)} ${label}</a>` : nothing
	return before || after
		? html`<nav class="case-ways" aria-label=${listWords().title}>${way(before, words.before, 'arrow-up')}${way(after, words.after, 'arrow-down')}</nav>`
		: nothing
}
