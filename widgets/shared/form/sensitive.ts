import { html, nothing, type TemplateResult } from 'lit'
import type { LeaveHost } from '../sensitive/way-out.ts'
import { WayOut } from '../sensitive/way-out.ts'

/** A form that others who use the device must not see. */
export interface SensitiveForm extends LeaveHost {
	/** The person said that the device may keep what is typed. */
	keeps: boolean
	/** Whether the device may keep it at all. */
	keepable(): boolean
}

/** What a sensitive form has beside any other: a quick way out, and the question whether the device may keep anything. */
export class Sensitive {
	readonly #form: SensitiveForm
	readonly out: WayOut

	constructor(form: SensitiveForm) {
		this.#form = form
		this.out = new WayOut(form)
		form.requestUpdate()
	}

	/** Whether the device may keep what is typed. */
	question(): TemplateResult | typeof nothing {
		const form = this.#form
		const { words } = this.out
		if (!words || !form.keepable() || form.getAttribute('drafts') === 'off') return nothing
		const keep = (yes: boolean) => {
			form.keeps = yes
			form.requestUpdate()
		}
		const option = (yes: boolean, text: string) =>
			html`<label part="option"><input type="radio" name="keep" .checked=${form.keeps === yes}
				@change=${() => keep(yes)}>${text}</label>`
		return html`<fieldset role="radiogroup" class="keep">
			<legend part="label">${words.keep}</legend>
			<div class="options">${option(false, words.keepNo)}${option(true, words.keepYes)}</div>
		</fieldset>`
	}
}
