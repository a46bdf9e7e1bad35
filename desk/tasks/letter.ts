import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { NO_SITE } from '../../core/telling/site.ts'
import { day, hijriDay, parse } from '../dates.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { back, called } from '../frame/states.ts'
import { SITE } from '../setup/nav.ts'
import { PATH } from './count.ts'
import { loadNotification, NOTIFICATION_KEY, type Notification } from './data.ts'
import { lines } from './text.ts'
import { taskWords } from './words.ts'

/** Its day as the letter has it: in Arabic of both calendars. */
const dayIn = (date: Date, lang: Lang) =>
	lang === 'en' ? day(date, lang) : `${day(date, lang)}، ${hijriDay(date, lang)}`

/** A notification as a letter, in its own language. */
export function letterSheet({
	lang,
	to,
	subject,
	text,
	created,
	discreet,
	expand,
}: Notification): TemplateResult {
	const association = expand?.case?.expand?.association
	const date = parse(created)
	const en = lang === 'en'
	return html`<article class="letter" lang=${lang} dir=${en ? 'ltr' : 'rtl'}>
		${discreet ? nothing : html`<p class="letter-to"><bdi>${en ? association?.name_en : association?.name_ar}</bdi></p>`}
		<p class="sila-hint"><bdi>${date && dayIn(date, en ? 'en' : 'ar')}</bdi></p>
		${to ? html`<p class="letter-line written"><bdi>${to}</bdi></p>` : nothing}
		<h1 class="letter-subject" tabindex="-1"><bdi>${subject}</bdi></h1>
		<div class="letter-text">${text.split('\n\n').map(paragraph => html`<p>${lines(paragraph, en ? 'en' : 'ar')}</p>`)}</div>
	</article>`
}

/** What prints letters; where one of them has a link that leads nowhere yet, the way to set that first. */
export function printing(letters: readonly Notification[], label: string): TemplateResult {
	const words = taskWords()
	return letters.some(({ text }) => text.includes(NO_SITE))
		? html`<p class="sila-error">${words.noSite} <a href=${SITE}>${words.setSite}</a> ${words.thenPrint}</p>`
		: html`<button type="button" class="sila-button primary" @click=${() => print()}>${icon('printer')} ${label}</button>`
}

/** A notification as a letter on one page, ready to be printed. */
export class DeskLetter extends LoadedPage {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		entry: { state: true },
	}

	declare route: Pick<Route, 'params'>
	declare entry: Notification | undefined
	/** What is asked of the server. */
	server = { loadNotification }

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest(NOTIFICATION_KEY)
	}

	protected async bring(): Promise<void> {
		this.entry = await this.server.loadNotification(this.route.params.id ?? '')
		await this.focusOn('h1')
	}

	protected override render(): TemplateResult {
		const words = taskWords()
		called(words.letter)
		return html`<div class="page-content sila sila-case sila-sheet">
			${back(PATH, words.title)}
			${this.loaded(this.entry && html`<div class="sila-actions">${printing([this.entry], words.print)}</div>${letterSheet(this.entry)}`)}
		</div>`
	}
}

customElements.define('desk-letter', DeskLetter)

export const letterPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-letter'), { route })
