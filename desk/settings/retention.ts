import { html, render } from 'lit'
import type { RetentionRecord } from '../../core/api/collections.ts'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { listAssociations } from '../cases/data.ts'
import { icon } from '../cases/parts.ts'
import { app } from '../host.ts'
import { troubleText } from '../problem.ts'
import { PATH as SETTINGS } from './page.ts'
import { loadPlan, loadRules } from './retention-data.ts'
import { retentionForm } from './retention-form.ts'

/** For how long each association keeps what people wrote in their cases, and which cases go when. */
export function retentionPage(): HTMLElement {
	let associations: { id: string; name_ar: string }[] | null = null
	let rules: RetentionRecord[] = []
	let plan: RetentionEntry[] = []
	let trouble = ''
	const forms = new Map<string, ReturnType<typeof retentionForm>>()
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'مدة حفظ البيانات'

	async function load(): Promise<void> {
		trouble = ''
		try {
			;[associations, rules, plan] = await Promise.all([listAssociations(), loadRules(), loadPlan()])
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	const form = (id: string) => {
		const known = forms.get(id) ?? retentionForm(() => draw(), load)
		forms.set(id, known)
		return known
	}

	const view = () => html`<div class="page-content sila sila-list">
		<nav aria-label="الرجوع"><a class="case-back" href=${SETTINGS}>${icon('arrow-right')} الإعدادات</a></nav>
		<header>
			<h1>مدة حفظ البيانات</h1>
			<p class="sila-hint" id="sila-months-hint">ينتهي الطلب حين يُغلق أو يُسحب أو يُرفض أو يُقيَّم، وتنتهي الشكوى حين تُسوّى أو تُغلق، والاستفسار حين يُجاب. بعد المدة يُمحى كل ما كُتب فيه وعنه ليلًا، ويبقى رقمه وحالته وتواريخه. 0: تُحفظ دائمًا.</p>
		</header>
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : ''}
		${
			associations?.map(({ id, name_ar }) =>
				form(id)({
					id,
					name_ar,
					rule: rules.find(({ association }) => association === id),
					planned: plan.filter(({ association }) => association === id),
				}),
			) ?? (trouble ? '' : html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`)
		}
	</div>`

	const draw = () => render(view(), element)
	draw()
	load()
	return element
}
