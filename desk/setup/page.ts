import { html, nothing, render } from 'lit'
import type { Setup } from '../../core/api/setup.ts'
import { isPublicSite, isSite, tidySite } from '../../core/telling/site.ts'
import { ask, send } from '../api.ts'
import { icon } from '../cases/parts.ts'
import { app } from '../host.ts'
import { learnSite } from '../portal.ts'
import { trouble as read, troubleText } from '../problem.ts'
import { PATH as SETTINGS } from '../settings/page.ts'

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000
const WRONG =
	'اكتب عنوان البوابة وحده كما يكتبه الناس في المتصفح، يبدأ بـ https:// وبلا شيء بعد اسم الموقع، مثل https://care.example.org'

/** The portal's public address, which stands in every link that notifications have. */
export function sitePage(): HTMLElement {
	let setup: Setup | null = null
	let typed = ''
	let trouble = ''
	let wrong = ''
	let done = ''
	let busy = false
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'عنوان البوابة'

	async function load(): Promise<void> {
		trouble = ''
		try {
			setup = await ask('staff/setup', 'sila-setup')
			typed ||= setup.site
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	async function save(event: Event): Promise<void> {
		event.preventDefault()
		if (busy) return
		done = ''
		const site = spelt(typed)
		wrong = isSite(site) ? '' : WRONG
		if (!wrong) {
			busy = true
			draw()
			try {
				setup = await send('staff/site', { site }, {}, PATIENCE)
				learnSite()
				typed = site
				done = isPublicSite(site)
					? 'حُفظ العنوان. ما كان ينتظره من الإشعارات يخرج خلال دقيقة.'
					: 'حُفظ العنوان للتجربة. لا يصل إليه الناس من خارج هذه الشبكة، فتبقى الإشعارات تنتظر.'
				await load()
			} catch (error) {
				const { text } = read(error, true)
				wrong = text
			}
			busy = false
		}
		draw()
		document.getElementById(wrong ? 'sila-site' : 'sila-site-saved')?.focus()
	}

	const form = ({ site, given }: Setup) =>
		given
			? html`<p>عنوان البوابة <bdi dir="ltr">${site}</bdi></p>
				<p class="sila-hint">حدّده من يدير النظام في إعدادات الخادم (<span translate="no" lang="en" dir="ltr">SILA_SITE</span>)، فلا يُغيَّر هنا.</p>`
			: html`<form class="step" novalidate @submit=${save}>
				<label for="sila-site">عنوان البوابة العام</label>
				<input id="sila-site" class="sila-input" type="url" inputmode="url" dir="ltr" autocomplete="off" spellcheck="false"
					aria-invalid=${wrong ? 'true' : 'false'} aria-describedby="sila-site-hint sila-site-wrong" .value=${typed}
					@input=${(event: Event) => {
						typed = (event.target as HTMLInputElement).value
						done = ''
					}}>
				<p class="sila-hint" id="sila-site-hint">العنوان الذي يفتح به الناس البوابة، ويوضع في روابط البريد والرسائل النصية والخطابات. ما دام غير محدد ينتظر كل إشعار فيه رابط.</p>
				<div id="sila-site-wrong" role="alert">${wrong ? html`<p class="sila-error">${wrong}</p>` : nothing}</div>
				<div class="sila-actions"><button class="sila-button primary" ?disabled=${busy}>احفظ العنوان</button></div>
			</form>
			<p role="status" class="sila-done" id="sila-site-saved" tabindex="-1">${done}</p>`

	const view = () => html`<div class="page-content sila sila-list">
		<nav aria-label="الرجوع"><a class="case-back" href=${SETTINGS}>${icon('arrow-right')} الإعدادات</a></nav>
		<header><h1>عنوان البوابة</h1></header>
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
		${setup ? html`<section class="sila-card">${form(setup)}</section>` : trouble ? nothing : html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`}
	</div>`

	const draw = () => render(view(), element)
	draw()
	load()
	return element
}

/** An address as browsers spell it: a host in Arabic becomes what mail and telephones take; what is none stays as it is. */
function spelt(given: string): string {
	const tidy = tidySite(given)
	try {
		const { protocol, host, pathname, search, hash, username } = new URL(tidy)
		return pathname === '/' && !search && !hash && !username ? `${protocol}//${host}` : tidy
	} catch {
		return tidy
	}
}
