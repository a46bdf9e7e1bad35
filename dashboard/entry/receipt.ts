import { html, nothing, type TemplateResult } from 'lit/html.js'
import { progress, replyText } from '../../core/progress.ts'
import { formatCode, formatReference } from '../../core/reference.ts'
import { caseWords } from '../../core/words/case.ar.ts'
import { formWords } from '../../core/words/request.ar.ts'
import { PATH as CASES } from '../cases/list.ts'
import { icon } from '../cases/parts.ts'
import { copy } from '../copy.ts'
import { day, parse } from '../dates.ts'
import { portalAddress } from '../portal.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'

/** The portal's page for following a case. */
const trackAddress = () => portalAddress('/track/')

/** A number in groups, large enough to be read out over a telephone without losing the place. */
const dictated = (label: string, number: string) => html`<div class="dictate">
	<p>${label}</p>
	<ol dir="ltr" aria-label=${label}>${number.split(' ').map(group => html`<li><bdi>${group}</bdi></li>`)}</ol>
</div>`

/**
 * The receipt of a request that staff wrote down. The code is shown here and never again, so it is printed, read out or
 * copied for the applicant before the page is left.
 */
export function receiptView(draw: () => void) {
	let dictating = false
	let told = ''

	function tell(text: string): void {
		told = text
		draw()
	}

	return (entry: Entry, chosen: Chosen, again: () => void): TemplateResult => {
		const { association, service } = chosen
		const { receipt, handed, id } = entry
		if (!receipt) return html``
		const { fields } = formWords
		const [reference, code] = [formatReference(receipt.reference), formatCode(receipt.code)]
		const received = parse(receipt.received)
		const track = trackAddress()
		const { referral, answers } = requestOf(entry, chosen)
		const text = `${fields.reference}: ${reference}\n${fields.code}: ${code}\n${association.name.ar} · ${service.name.ar}\n${track}`
		return html`<div class="page-content sila sila-entry sila-receipt">
			<header class="receipt-top">
				<h1 tabindex="-1">سُجّل الطلب</h1>
				<p class="receipt-once"><strong>لا يظهر الرمز السري بعد هذه الصفحة.</strong> ${
					referral
						? 'جاءت هذه الحالة بإحالة: لا تعطِ الرقمين لغير صاحبها، فمن كانا عنده رأى حالته. وإن لم تصل إليه بعد فاطبع الإيصال واحفظه في مكان مغلق حتى تسلّمه إليه.'
						: 'اطبع الإيصال أو اقرأ الرقمين على مقدم الطلب قبل أن تغادر.'
				}</p>
				${receipt.changed ? html`<p class="sila-trouble">كان هذا الطلب قد وصل من محاولة سابقة. المحفوظ نسخته الأولى، دون ما غيّرته بعدها: افتح الطلب وراجعه.</p>` : nothing}
			</header>
			<div class="receipt-tools">
				<div class="sila-actions">
					<button type="button" class="sila-button primary" @click=${() => print()}>${icon('printer-line')} اطبع الإيصال</button>
					<button type="button" class="sila-button" aria-expanded=${dictating ? 'true' : 'false'} aria-controls="sila-dictation" @click=${() => {
						dictating = !dictating
						draw()
					}}>${icon('phone-line')} اقرأه عليه</button>
					<button type="button" class="sila-button" @click=${async () =>
						tell(
							(await copy(text)) ? 'نُسخ الرقمان.' : 'تعذر النسخ. حدد الرقمين وانسخهما بنفسك.',
						)}>${icon('file-copy-line')} انسخ الرقمين</button>
				</div>
				<p role="status" class="sila-done">${told}</p>
				<div id="sila-dictation" ?hidden=${!dictating}>
					<p class="sila-hint">اقرأ المجموعات بترتيبها من اليسار إلى اليمين، وتوقف بعد كل واحدة حتى يكتبها، ثم اطلب منه أن يعيدها عليك.</p>
					${dictated(fields.reference, reference)}${dictated(fields.code, code)}
				</div>
			</div>
			<article class="receipt-paper" aria-labelledby="sila-receipt-title">
				<p class="receipt-from">${association.name.ar}</p>
				<h2 id="sila-receipt-title">إيصال استلام طلب</h2>
				<dl class="receipt-numbers">
					<div><dt>${fields.reference}</dt><dd><bdi dir="ltr">${reference}</bdi></dd></div>
					<div><dt>${fields.code}</dt><dd><bdi dir="ltr">${code}</bdi></dd></div>
				</dl>
				<dl class="receipt-facts">
					<div><dt>${fields.service}</dt><dd>${service.name.ar}</dd></div>
					<div><dt>وصل في</dt><dd>${received ? day(received) : ''}</dd></div>
				</dl>
				<h3>ماذا بعد؟</h3>
				<ul>
					<li>${answers.contactMeans ? progress(association, 'received', caseWords, 'ar').next : caseWords.statuses.received.meaning}</li>
					${association.decidedBy ? html`<li>${progress(association, 'complete', caseWords, 'ar').next}</li>` : nothing}
					<li>${replyText(association.reply, caseWords, 'ar')}</li>
				</ul>
				<h3>كيف تتابع طلبك؟</h3>
				<p>افتح صفحة المتابعة واكتب الرقمين: <bdi class="receipt-track" dir="ltr">${track}</bdi></p>
				<p class="receipt-secret">الرمز السري لك وحدك: من عرفه مع رقم الطلب رأى طلبك.</p>
			</article>
			<div class="receipt-tools">
				<div role="status" class="sila-actions receipt-next">${
					handed
						? html`${id ? html`<a class="sila-button primary" href="${CASES}/${id}">افتح الطلب</a>` : nothing}
							<button type="button" class="sila-button" @click=${again}>طلب جديد آخر</button>`
						: html`<button type="button" class="sila-button" @click=${() => {
								entry.handed = true
								draw()
							}}>${icon('check-line')} ${referral ? 'الرقمان عند صاحب الحالة أو محفوظان له' : 'صار الرقمان عند مقدم الطلب'}</button>`
				}</div>
			</div>
		</div>`
	}
}
