import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { day } from '../../ui/dates.ts'
import { REMEMBER_DAYS } from './case-memory.ts'
import type { OpenCase } from './case-types.ts'

/** What is kept of the case on the device, how to have it kept longer, and the way out, which forgets it. */
export function keeping(opened: OpenCase): TemplateResult {
	const { words, leaving } = opened
	const said = words.keeping
	return html`<section part="keeping" aria-label=${said.title}>
		<p class="small">${kept(opened)}</p>
		${opened.memory?.lasts ? remembering(opened) : nothing}
		<div role="alert">${leaving ? html`<p class="box danger">${said.unsent}</p>` : nothing}</div>
		<div class="actions">
			<button part="button" class="leave" @click=${() => leave(opened)}>${leaving ? said.leaveYes : said.leave}</button>
			${leaving ? html`<button part="button" @click=${() => stay(opened)}>${words.no}</button>` : nothing}
		</div>
	</section>`
}

/** What is kept, and for how long. */
function kept({ case: found, words, memory, lang }: OpenCase): string {
	const said = words.keeping
	if (found.sensitive) return said.sensitive
	if (!memory?.works) return said.unable
	if (!memory.until) return said.tab
	return fill(said.until, { date: day(new Date(memory.until).toISOString(), lang) })
}

function remembering(opened: OpenCase): TemplateResult {
	const { words, memory } = opened
	const said = words.keeping
	const change = async (event: Event) => {
		const box = event.target as HTMLInputElement
		try {
			await memory?.remember(box.checked)
		} catch {
			box.checked = memory?.until !== undefined
			opened.say(said.refused)
		}
		opened.draw()
	}
	return html`<label part="option"><input type="checkbox" id="remember" aria-describedby="remember?"
			.checked=${memory?.until !== undefined} @change=${change}>${fill(said.remember, { days: REMEMBER_DAYS })}</label>
		<p class="small" id="remember?">${said.rememberHint}</p>`
}

/** What was written and not sent is lost by a second act alone. */
function leave(opened: OpenCase): void {
	if (!opened.begun || opened.leaving) {
		opened.leave()
		return
	}
	opened.leaving = true
	opened.draw()
}

async function stay(opened: OpenCase): Promise<void> {
	opened.leaving = false
	opened.draw()
	await opened.host.updateComplete
	opened.host.renderRoot.querySelector<HTMLElement>('.leave')?.focus()
}
