import { html, nothing } from 'lit'
import { trouble } from '../problem.ts'
import { type Form, leadToFirst } from './controls.ts'

interface Parts<Name extends string, Saved> {
	/** The controls, in their order on the page. */
	names: readonly Name[]
	values: Record<string, string>
	draw(): void
	/** What is wrong before anything is sent, by name; empty when nothing is. */
	check(values: Record<string, string>): Record<string, string>
	save(values: Record<string, string>): Promise<Saved>
	done(saved: Saved): void
	/** Said above the button where what is wrong stands beside the fields. */
	refused: string
	/** After each change, for what is kept elsewhere. */
	changed?(): void
}

/** A form that is checked, saved once at a time, and says beside each field what is wrong. Nothing typed is lost. */
export function saving<Name extends string, Saved>(parts: Parts<Name, Saved>) {
	const { names, values, draw, check, save, done, refused, changed } = parts
	let wrong: Record<string, string> = {}
	let failed = ''
	let busy = false
	const form: Form = {
		values,
		get wrong() {
			return wrong
		},
		set(name, value) {
			values[name] = value
			delete wrong[name]
			changed?.()
			draw()
		},
	}

	async function submit(event: Event): Promise<void> {
		event.preventDefault()
		if (busy) return
		failed = ''
		wrong = check(values)
		if (Object.keys(wrong).length === 0) {
			busy = true
			draw()
			try {
				return done(await save(values))
			} catch (error) {
				const { text, fields } = trouble(error, true)
				wrong = fields
				failed = Object.keys(fields).length ? refused : text
			}
			busy = false
		}
		draw()
		leadToFirst(names, wrong)
	}

	/** The button that saves, with what went wrong above it and the way back beside it. */
	const actions = (label: string, back: () => void) => html`
		<div role="alert">${failed ? html`<p class="sila-error">${failed}</p>` : nothing}</div>
		<div class="sila-actions"><button class="sila-button primary" ?disabled=${busy}>${label}</button>
			<button type="button" class="sila-button quiet" @click=${back}>تراجع</button></div>`

	return { form, submit, actions }
}

/** What is wrong with titles in both languages. */
export const titles = ({ title_ar, title_en }: Record<string, string>): Record<string, string> => ({
	...(title_ar?.trim() ? {} : { title_ar: 'اكتب العنوان.' }),
	...(title_en?.trim() ? {} : { title_en: 'اكتب العنوان.' }),
})
