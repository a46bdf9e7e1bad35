import { html, render } from 'lit'
import { NO_SITE } from '../../core/telling/site.ts'
import { icon } from '../cases/parts.ts'
import { day, hijriDay, parse } from '../dates.ts'
import { app, type HostRoute } from '../host.ts'
import { troubleText } from '../problem.ts'
import { SITE } from '../setup/nav.ts'
import { PATH } from './count.ts'
import { loadNotification, type Notification } from './data.ts'
import { lines } from './text.ts'

const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Riyadh' })

/** A notification as a letter on one page, ready to be printed. */
export function letterPage(route: HostRoute): HTMLElement {
	let entry: Notification | null = null
	let trouble = ''
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'خطاب'

	async function load(): Promise<void> {
		trouble = ''
		try {
			entry = await loadNotification(route.params.id ?? '')
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	const sheet = ({ lang, to, subject, text, created, discreet, expand }: Notification) => {
		const association = expand?.case?.expand?.association
		const date = parse(created)
		const en = lang === 'en'
		return html`<article class="letter" lang=${lang} dir=${en ? 'ltr' : 'rtl'}>
			${discreet ? '' : html`<p class="letter-to"><bdi>${en ? association?.name_en : association?.name_ar}</bdi></p>`}
			<p class="sila-hint"><bdi>${date && (en ? english.format(date) : `${day(date)}، ${hijriDay(date)}`)}</bdi></p>
			${to ? html`<p class="letter-line written"><bdi>${to}</bdi></p>` : ''}
			<h1 class="letter-subject" tabindex="-1"><bdi>${subject}</bdi></h1>
			<div class="letter-text">${text.split('\n\n').map(paragraph => html`<p>${lines(paragraph)}</p>`)}</div>
		</article>`
	}

	const view = () => html`<div class="page-content sila sila-case sila-sheet">
		<nav aria-label="الرجوع"><a class="case-back" href=${PATH}>${icon('arrow-right')} المهام</a></nav>
		${
			entry
				? html`<div class="sila-actions">${
						entry.text.includes(NO_SITE)
							? html`<p class="sila-error">في الخطاب رابط، ولم يُحدَّد عنوان البوابة بعد. <a href=${SITE}>حدّده</a> ثم اطبع الخطاب.</p>`
							: html`<button type="button" class="sila-button primary" @click=${() => print()}>${icon('printer')} اطبع</button>`
					}</div>${sheet(entry)}`
				: trouble
					? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>`
					: html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`
		}
	</div>`

	const draw = () => render(view(), element)
	draw()
	load().then(() => element.querySelector('h1')?.focus())
	return element
}
