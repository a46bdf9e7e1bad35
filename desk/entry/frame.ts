import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../cases/parts.ts'
import { kindLinks } from './kinds.ts'

interface Frame {
	kind: Parameters<typeof kindLinks>[0]
	/** Where the list stands that this leads back to, and what it is called. */
	back: { href: string; text: string }
	title: string
	/** For whom this page is, and what is asked. */
	lead: string
	/** What stands here was begun earlier and is not stored. */
	resumed: boolean
	/** What is to be filled in; null until the forms are there. */
	form: TemplateResult | null
	/** Why the forms did not come. */
	trouble: string
	load(): void
}

/** The page around whatever is written down for somebody. */
export const frame = ({ kind, back, title, lead, resumed, form, trouble, load }: Frame) =>
	html`<div class="page-content sila sila-entry">
		<nav aria-label="الرجوع"><a class="case-back" href=${back.href}>${icon('arrow-right')} ${back.text}</a></nav>
		<h1 tabindex="-1">${title}</h1>
		${kindLinks(kind)}
		<p class="entry-lead">${lead}</p>
		${resumed ? html`<p class="entry-note">هذا ما بدأته ولم تسجّله بعد.</p>` : nothing}
		${
			form ??
			(trouble
				? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>`
				: html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`)
		}
	</div>`
