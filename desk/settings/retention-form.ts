import { html } from 'lit'
import type { RetentionRecord } from '../../core/api/collections.ts'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { count } from '../../core/language/count.ts'
import { foldDigits } from '../../core/language/text.ts'
import { comingNight } from '../../core/privacy/retention.ts'
import { trouble } from '../problem.ts'
import { CASES, plannedList } from './planned.ts'
import { saveRule, suppose } from './retention-data.ts'

const LONGEST = 600

const MONTHS = {
	one: 'شهرًا واحدًا',
	two: 'شهرين',
	few: '{n} أشهر',
	many: '{n} شهرًا',
	other: '{n} شهر',
}

export interface RetentionInput {
	id: string
	name_ar: string
	rule: RetentionRecord | undefined
	/** What will go of this association as things stand. */
	planned: RetentionEntry[]
}

/**
 * For how long one association keeps what people wrote. What a period would erase is shown before it can be saved, and
 * saving it is confirmed with the number of cases that go in the coming night. `saved` is called once it is stored.
 */
export function retentionForm(draw: () => void, saved: () => Promise<unknown>) {
	let typed: string | null = null
	/** What would go by what was typed; null before it was asked. */
	let supposed: RetentionEntry[] | null = null
	let busy = false
	let wrong = ''
	let done = ''

	const monthsOf = (text: string): number | null => {
		const digits = foldDigits(text.trim())
		return /^\d{1,3}$/.test(digits) && Number(digits) <= LONGEST ? Number(digits) : null
	}
	const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()

	/** Runs one call to the server; what goes wrong is said beside the control, and what was typed stays. */
	async function call(act: () => Promise<unknown>): Promise<boolean> {
		if (busy) return false
		busy = true
		wrong = ''
		done = ''
		draw()
		try {
			await act()
		} catch (error) {
			const { text, fields } = trouble(error, true)
			wrong = fields.closed_months ?? fields.months ?? text
		}
		busy = false
		draw()
		return !wrong
	}

	async function preview({ id, rule }: RetentionInput): Promise<void> {
		const months = monthsOf(typed ?? String(rule?.closed_months ?? ''))
		if (months === null) {
			wrong = 'اكتب عدد الأشهر رقمًا من 0 إلى 600.'
			draw()
			focus(`#sila-months-${id}`)
			return
		}
		const asked = await call(async () => {
			supposed = await suppose(id, months)
		})
		focus(asked ? `#sila-supposed-${id}` : `#sila-months-${id}`)
	}

	async function save({ id, rule }: RetentionInput): Promise<void> {
		const months = monthsOf(typed ?? String(rule?.closed_months ?? ''))
		if (months === null) return
		const stored = await call(() => saveRule(rule, id, months))
		if (stored) {
			typed = null
			supposed = null
			done = 'حُفظت المدة.'
			await saved().catch(() => null)
			draw()
		}
		focus(stored ? `#sila-saved-${id}` : `#sila-supposed-${id}`)
	}

	function leave({ id }: RetentionInput): void {
		supposed = null
		draw()
		focus(`#sila-months-${id}`)
	}

	const confirmation = (kept: RetentionInput, entries: RetentionEntry[]) => {
		const night = comingNight(new Date().toISOString())
		const soon = entries.filter(({ on }) => on <= night).length
		return html`<div class="supposed" id="sila-supposed-${kept.id}" tabindex="-1">
			<p><strong>${soon ? `تُمحى بيانات ${count(soon, CASES, 'ar')} الليلة القادمة، بلا رجعة.` : 'لا تُمحى بيانات أي طلب الليلة القادمة.'}</strong></p>
			${entries.length > soon ? html`<p>وتُمحى بيانات ${count(entries.length - soon, CASES, 'ar')} بعدها، كل في يومه.</p>` : ''}
			${entries.length ? plannedList(entries, night) : ''}
			<div class="sila-actions">
				<button type="button" class="sila-button primary ${soon ? 'grave' : ''}" ?disabled=${busy} @click=${() => save(kept)}>نعم، احفظ المدة</button>
				<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${() => leave(kept)}>تراجع</button>
			</div>
		</div>`
	}

	return (kept: RetentionInput) => {
		const { id, name_ar, rule, planned } = kept
		const months = rule?.closed_months ?? 0
		return html`<section class="sila-card retention" aria-labelledby="sila-kept-${id}">
			<h2 id="sila-kept-${id}">${name_ar}</h2>
			<p>${months ? `تُحفظ بيانات الطلب ${count(months, MONTHS, 'ar')} بعد انتهائه، ثم تُمحى.` : 'تُحفظ البيانات دائمًا: لا مدة محددة.'}</p>
			${planned.length ? html`<details><summary>ما سيُمحى: ${count(planned.length, { ...CASES, two: 'طلبان' }, 'ar')}</summary>${plannedList(planned, comingNight(new Date().toISOString()))}</details>` : ''}
			<form class="step" novalidate @submit=${(event: Event) => {
				event.preventDefault()
				preview(kept)
			}}>
				<label for="sila-months-${id}">كم شهرًا تُحفظ بعد انتهاء الطلب؟</label>
				<div class="retention-months">
					<input id="sila-months-${id}" class="sila-input" inputmode="numeric" autocomplete="off" dir="ltr" aria-invalid=${wrong ? 'true' : 'false'}
						aria-describedby="sila-months-hint sila-months-trouble-${id}" .value=${typed ?? (rule ? String(months) : '')}
						@input=${(event: Event) => {
							typed = (event.target as HTMLInputElement).value
							// What was shown was for another period.
							supposed = null
							wrong = ''
							done = ''
							draw()
						}}>
					<button class="sila-button" ?disabled=${busy}>اعرض ما يُمحى ثم احفظ</button>
				</div>
				<div id="sila-months-trouble-${id}" role="alert">${wrong ? html`<p class="sila-error">${wrong}</p>` : ''}</div>
			</form>
			${supposed ? confirmation(kept, supposed) : ''}
			<p role="status" class="sila-done" id="sila-saved-${id}" tabindex="-1">${done}</p>
		</section>`
	}
}
