import { html } from 'lit/html.js'
import type { Status } from '../../core/status.ts'
import type { Case } from './data.ts'
import { moment, statusChip } from './parts.ts'

/** What is left of a case whose applicant's data were erased, and that nothing else is. */
export const erasedView = ({
	record,
	association,
	service,
}: Case) => html`<section class="sila-card" aria-labelledby="sila-erased">
	<h2 id="sila-erased">مُحيت بيانات هذا الطلب</h2>
	<p>محاها النظام في ${moment(record.erased_at)}. لا يُعرف من قدّمه، ولا يُكتب فيه شيء بعد ذلك.</p>
	<p class="sila-hint">بقي ما يأتي:</p>
	<dl class="facts">
		<div><dt>الجمعية</dt><dd>${association.name.ar}</dd></div>
		<div><dt>الخدمة</dt><dd>${service.name.ar}</dd></div>
		<div><dt>وصل في</dt><dd>${moment(record.created)}</dd></div>
		<div><dt>الحالة</dt><dd>${statusChip(record.status as Status)}</dd></div>
		<div><dt>منذ</dt><dd>${moment(record.status_since)}</dd></div>
	</dl>
</section>`
