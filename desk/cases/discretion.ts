import { html, nothing, type TemplateResult } from 'lit'
import { trouble } from '../problem.ts'
import { saveCase } from './data.ts'
import { contactOf } from './letter.ts'
import type { AnyCase } from './types.ts'

/** Whether the person is told discreetly, which staff change where the person asks for it. */
export function discretion(draw: () => void, reload: () => Promise<unknown>) {
	let problem = ''

	async function save({ record }: AnyCase, discreet: boolean): Promise<void> {
		problem = ''
		try {
			await saveCase(record, { discreet })
		} catch (error) {
			problem = trouble(error, true).text
		}
		await reload().catch(() => null)
		draw()
	}

	return (theCase: AnyCase): TemplateResult | typeof nothing => {
		const { means } = contactOf(theCase)
		if (means === 'visit' || (!means && theCase.record.kind !== 'request')) return nothing
		return html`<label class="case-tick"><input type="checkbox" aria-describedby="sila-discreet"
				.checked=${theCase.record.discreet} @change=${(event: Event) =>
					save(theCase, (event.target as HTMLInputElement).checked)}> إشعارات متكتمة</label>
			<p class="sila-hint" id="sila-discreet">${theCase.record.discreet ? ON : OFF}</p>
			<div role="alert">${problem ? html`<p class="sila-error">${problem}</p>` : nothing}</div>`
	}
}

const ON =
	'قد يطّلع غيره على ما يصله: لا تذكر إشعاراته الجمعية ولا الخدمة ولا نوع الحالة، فلا تذكرها أنت لمن يرد غيره. لا تغيّرها إلا إن طلب هو ذلك.'
const OFF = 'تذكر إشعاراته الجمعية وموضوعها. إن قال إن غيره قد يطّلع عليها فضع العلامة.'
