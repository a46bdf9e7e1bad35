import { html } from 'lit'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { formatReference } from '../../core/case/reference.ts'
import { count } from '../../core/language/count.ts'
import { PATH } from '../cases/list.ts'
import { day, parse } from '../dates.ts'
import { labels } from '../labels.ts'

/** How many cases a list names; the rest are counted. */
const SHOWN = 50

export const CASES = {
	one: 'طلب واحد',
	two: 'طلبين',
	few: '{n} طلبات',
	many: '{n} طلبًا',
	other: '{n} طلب',
}

/** The cases that go, each with its day; `night` is the day that the coming night goes by. */
export const plannedList = (entries: RetentionEntry[], night: string) => html`<ul class="planned">${entries
	.slice(0, SHOWN)
	.map(({ id, reference, status, on }) => {
		const date = parse(on)
		return html`<li><a href="${PATH}/${id}">رقم الطلب <bdi dir="ltr">${formatReference(reference)}</bdi></a>
			<span class="sila-hint">${labels.cases.values.status[status]}</span>
			<span>${on <= night ? 'الليلة القادمة' : date ? day(date) : ''}</span></li>`
	})}</ul>
	${entries.length > SHOWN ? html`<p class="sila-hint">وبعدها ${count(entries.length - SHOWN, CASES, 'ar')}.</p>` : ''}`
