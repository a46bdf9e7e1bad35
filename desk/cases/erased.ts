import { html } from 'lit'
import { labels } from '../labels.ts'
import { moment, statusChip } from './parts.ts'
import type { AnyCase } from './types.ts'
import { kindWords } from './words.ts'

/** What is left of a case whose applicant's data were erased, and that nothing else is. */
export function erasedView({ record, association, service }: AnyCase) {
	const { kind } = record
	return html`<section class="sila-card" aria-labelledby="sila-erased">
		<h2 id="sila-erased">مُحيت البيانات</h2>
		<p>محاها النظام في ${moment(record.erased_at)}. لا يُعرف ${kindWords[kind].owner}، ولا يُكتب هنا شيء بعد ذلك.</p>
		<p class="sila-hint">بقي ما يأتي:</p>
		<dl class="facts">
			<div><dt>الجمعية</dt><dd>${association.name.ar}</dd></div>
			${
				service
					? html`<div><dt>الخدمة</dt><dd>${service.name.ar}</dd></div>`
					: html`<div><dt>النوع</dt><dd>${labels.cases.values.kind[kind]}</dd></div>`
			}
			<div><dt>${kindWords[kind].came}</dt><dd>${moment(record.created)}</dd></div>
			<div><dt>الحالة</dt><dd>${statusChip(record)}</dd></div>
			<div><dt>منذ</dt><dd>${moment(record.status_since)}</dd></div>
		</dl>
	</section>`
}
