import { html } from 'lit'
import { moment } from './parts.ts'
import type { Case } from './types.ts'

/** Which form and policy the request was declared on. */
export const formView = ({
	record,
	association,
	formCreated,
	formReplaced,
}: Case) => html`<section class="sila-card" aria-labelledby="sila-form">
	<h2 id="sila-form">النموذج والسياسة</h2>
	<dl class="facts">
		<div class="form-version"><dt>نسخة النموذج</dt><dd><bdi dir="ltr">${record.form_version}</bdi></dd></div>
		<div><dt>صدرت في</dt><dd>${moment(formCreated)}</dd></div>
		<div><dt>الآن</dt><dd>${formReplaced ? html`حلّت محلها نسخة أحدث في ${moment(formReplaced)}` : 'هي النسخة الحالية'}</dd></div>
		<div><dt>السياسة</dt><dd><a href="/${association.slug}/policy/" target="_blank" rel="noopener">${association.policy.title.ar}</a></dd></div>
	</dl>
	<p><a class="sila-hint" href="#/collections?collection=cases&record=${record.id}">السجل كما هو محفوظ</a></p>
</section>`
