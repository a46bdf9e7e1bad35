import { html, nothing, type TemplateResult } from 'lit'
import { formatCode, formatReference } from '../../core/case/reference.ts'
import { trackLink } from '../../core/case/track-link.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { copyText } from '../../ui/keep.ts'
import { PATH as CASES } from '../cases/list.ts'
import { icon } from '../cases/parts.ts'
import { day, parse } from '../dates.ts'
import { portalAddress } from '../portal.ts'
import type { Sent } from './types.ts'

/** The portal's page for following a case. */
const trackAddress = () => portalAddress('/track/')

/** A number in groups, large enough to be read out over a telephone without losing the place. */
const dictated = (label: string, number: string) => html`<div class="dictate">
	<p>${label}</p>
	<ol dir="ltr" aria-label=${label}>${number.split(' ').map(group => html`<li><bdi>${group}</bdi></li>`)}</ol>
</div>`

/** What a receipt says of what was written down. */
export interface Paper {
	/** That it is stored. */
	title: string
	/** What is to be done with the numbers before the page is left. */
	once: string
	/** That this key had arrived before with other content. */
	changed: string
	association: string
	/** What the paper is called. */
	heading: string
	/** What it is about: a label and its text. */
	about: [string, string]
	/** What comes next, line by line. */
	next: string[]
	follow: string
	secret: string
	/** On the buttons: that the numbers are where they belong, to open it, to write down another. */
	handed: string
	open: string
	again: string
}

/**
 * The receipt of what staff wrote down. The code is shown here and never again, so it is printed, read out or
 * copied for the applicant before the page is left.
 */
export function receiptView(draw: () => void) {
	let dictating = false
	let told = ''

	function tell(text: string): void {
		told = text
		draw()
	}

	return (entry: Sent, paper: Paper, again: () => void): TemplateResult => {
		const { receipt, handed, id } = entry
		if (!receipt) return html``
		const { fields } = formWords
		const [reference, code] = [formatReference(receipt.reference), formatCode(receipt.code)]
		const received = parse(receipt.received)
		const track = trackAddress()
		const text = `${fields.reference}: ${reference}\n${fields.code}: ${code}\n${paper.association} · ${paper.about[1]}\n${trackLink(portalAddress(''), receipt.reference, 'ar')}`
		return html`<div class="page-content sila sila-entry sila-receipt">
			<header class="receipt-top">
				<h1 tabindex="-1">${paper.title}</h1>
				<p class="receipt-once"><strong>لا يظهر الرمز السري بعد هذه الصفحة.</strong> ${paper.once}</p>
				${receipt.changed ? html`<p class="sila-trouble">${paper.changed}</p>` : nothing}
			</header>
			<div class="receipt-tools">
				<div class="sila-actions">
					<button type="button" class="sila-button primary" @click=${() => print()}>${icon('printer')} اطبع الإيصال</button>
					<button type="button" class="sila-button" aria-expanded=${dictating ? 'true' : 'false'} aria-controls="sila-dictation" @click=${() => {
						dictating = !dictating
						draw()
					}}>${icon('phone')} اقرأه عليه</button>
					<button type="button" class="sila-button" @click=${async () =>
						tell(
							(await copyText(text)) ? 'نُسخ الرقمان.' : 'تعذر النسخ. حدد الرقمين وانسخهما بنفسك.',
						)}>${icon('copy')} انسخ الرقمين</button>
				</div>
				<p role="status" class="sila-done">${told}</p>
				<div id="sila-dictation" ?hidden=${!dictating}>
					<p class="sila-hint">اقرأ المجموعات بترتيبها من اليسار إلى اليمين، وتوقف بعد كل واحدة حتى يكتبها، ثم اطلب منه أن يعيدها عليك.</p>
					${dictated(fields.reference, reference)}${dictated(fields.code, code)}
				</div>
			</div>
			<article class="receipt-paper" aria-labelledby="sila-receipt-title">
				<p class="receipt-from">${paper.association}</p>
				<h2 id="sila-receipt-title">${paper.heading}</h2>
				<dl class="receipt-numbers">
					<div><dt>${fields.reference}</dt><dd><bdi dir="ltr">${reference}</bdi></dd></div>
					<div><dt>${fields.code}</dt><dd><bdi dir="ltr">${code}</bdi></dd></div>
				</dl>
				<dl class="receipt-facts">
					<div><dt>${paper.about[0]}</dt><dd>${paper.about[1]}</dd></div>
					<div><dt>وصل في</dt><dd>${received ? day(received) : ''}</dd></div>
				</dl>
				<h3>ماذا بعد؟</h3>
				<ul>
					${paper.next.map(line => html`<li>${line}</li>`)}
				</ul>
				<h3>${paper.follow}</h3>
				<p>افتح صفحة المتابعة واكتب الرقمين: <bdi class="receipt-track" dir="ltr">${track}</bdi></p>
				<p class="receipt-secret">${paper.secret}</p>
			</article>
			<div class="receipt-tools">
				<div role="status" class="sila-actions receipt-next">${
					handed
						? html`${id ? html`<a class="sila-button primary" href="${CASES}/${id}">${paper.open}</a>` : nothing}
							<button type="button" class="sila-button" @click=${again}>${paper.again}</button>`
						: html`<button type="button" class="sila-button" @click=${() => {
								entry.handed = true
								draw()
							}}>${icon('check')} ${paper.handed}</button>`
				}</div>
			</div>
		</div>`
	}
}
