import { html, nothing, render } from 'lit'
import type { PolicyState, UnreadableDefinition } from '../../core/api/policies.ts'
import { icon } from '../cases/parts.ts'
import { app } from '../host.ts'
import { translateMessage } from '../messages.ts'
import { troubleText } from '../problem.ts'
import { PATH as SETTINGS } from '../settings/page.ts'
import { loadPolicies } from './data.ts'
import { offersSection } from './offers.ts'

const KINDS: Record<UnreadableDefinition['collection'], string> = {
	associations: 'الجمعية',
	services: 'خدمة',
	surveys: 'استبانة',
	campaigns: 'حملة',
}

/**
 * What of the stored policies staff have to look after: definitions that cannot be read, each with its place and reason,
 * and what the product offers of parts that they have changed.
 */
export function policiesPage(): HTMLElement {
	let state: PolicyState | null = null
	let trouble = ''
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'سياسات الجمعيات'

	async function load(): Promise<void> {
		trouble = ''
		try {
			state = await loadPolicies()
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	const view = () => html`<div class="page-content sila sila-list">
		<nav aria-label="الرجوع"><a class="case-back" href=${SETTINGS}>${icon('arrow-right')} الإعدادات</a></nav>
		<header><h1>سياسات الجمعيات</h1></header>
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
		${state ? html`${unreadable(state.unreadable)}${offers(state.offers)}` : trouble ? nothing : html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`}
	</div>`

	const draw = () => render(view(), element)
	const offers = offersSection(draw, now => {
		state = now
	})
	draw()
	load()
	return element
}

const unreadable = (
	entries: UnreadableDefinition[],
) => html`<section class="sila-card" aria-labelledby="sila-unreadable">
	<h2 id="sila-unreadable">ما لا يُقرأ</h2>
	${
		entries.length === 0
			? html`<p class="sila-hint">كل ما حُفظ يُقرأ ويُعرض.</p>`
			: html`<p class="sila-hint">لا يُعرض في البوابة حتى يُصلح، وما سواه يُعرض كما هو. افتحه وصحح ما ذُكر، أو استعن بمن يدير الخادم.</p>
				<ul class="tasks">${entries.map(one)}</ul>`
	}
</section>`

const one = ({ collection, id, association, name, faults }: UnreadableDefinition) => html`<li>
	<h3>${KINDS[collection]} «${name.ar}»${collection === 'associations' ? nothing : html` <span class="sila-hint">${association.ar}</span>`}</h3>
	<ul>${faults.map(({ place, text }) => html`<li><strong><bdi>${place}</bdi></strong>: ${translateMessage(text)}</li>`)}</ul>
	<div class="sila-actions"><a class="sila-button" href="#/collections?collection=${collection}&record=${id}">${icon('pencil')} افتحه<span class="sila-unseen">: ${name.ar}</span></a></div>
</li>`
