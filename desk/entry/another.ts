import { html, nothing } from 'lit'
import type { CaseKind } from '../../core/case/status.ts'
import { newKey } from '../../ui/key.ts'
import type { Sent } from './types.ts'

const TEXTS: Record<CaseKind, Record<'asked' | 'waits' | 'another' | 'same' | 'kept', string>> = {
	request: {
		asked: 'سُجّل من هنا طلب قبل هذا، وفيه غير المكتوب الآن. هل هذا طلب آخر؟',
		waits: 'لم يُسجَّل المكتوب الآن بعد، وهو باقٍ.',
		another: 'نعم، سجّله طلبًا آخر',
		same: 'لا، هو الطلب نفسه',
		kept: 'الطلب الأول محفوظ كما سُجّل: افتحه من قائمة الطلبات وصحّح فيه. وليظهر رقماه هنا أعد الكتابة كما كانت ثم سجّل.',
	},
	complaint: {
		asked: 'سُجّلت من هنا شكوى قبل هذه، وفيها غير المكتوب الآن. هل هذه شكوى أخرى؟',
		waits: 'لم يُسجَّل المكتوب الآن بعد، وهو باقٍ.',
		another: 'نعم، سجّلها شكوى أخرى',
		same: 'لا، هي الشكوى نفسها',
		kept: 'الشكوى الأولى محفوظة كما سُجّلت: افتحها من قائمة الشكاوى وصحّح فيها. وليظهر رقماها هنا أعد الكتابة كما كانت ثم سجّل.',
	},
	inquiry: {
		asked: 'سُجّل من هنا استفسار قبل هذا، وفيه غير المكتوب الآن. هل هذا استفسار آخر؟',
		waits: 'لم يُسجَّل المكتوب الآن بعد، وهو باقٍ.',
		another: 'نعم، سجّله استفسارًا آخر',
		same: 'لا، هو الاستفسار نفسه',
		kept: 'الاستفسار الأول محفوظ كما سُجّل: افتحه من قائمة الاستفسارات وصحّح فيه. وليظهر رقماه هنا أعد الكتابة كما كانت ثم سجّل.',
	},
}

/**
 * Asks whether what is written here is another than what its key made a case of before: after a lost answer staff may
 * have gone on with the next person. Nothing of the first is shown; "yes" stores this under a key of its own.
 */
export const another = (entry: Sent, kind: CaseKind, draw: () => void) => {
	if (!entry.asks) return nothing
	const texts = TEXTS[kind]
	const yes = () => {
		entry.key = newKey()
		// The form's own way, checks included.
		document.querySelector<HTMLFormElement>('.entry-form')?.requestSubmit()
	}
	const no = () => {
		entry.asks = false
		entry.notice = texts.kept
		draw()
		document.querySelector<HTMLElement>('.entry-form .primary')?.focus()
	}
	return html`<div class="sila-trouble entry-another" role="group" aria-labelledby="sila-another" tabindex="-1">
		<div>
			<strong id="sila-another">${texts.asked}</strong>
			<p>${texts.waits}</p>
			<div class="sila-actions">
				<button type="button" class="sila-button" @click=${yes}>${texts.another}</button>
				<button type="button" class="sila-button quiet" @click=${no}>${texts.same}</button>
			</div>
		</div>
	</div>`
}
