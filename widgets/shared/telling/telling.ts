import { html, nothing, type TemplateResult } from 'lit'
import { fill, type Lang } from '../../../core/language/text.ts'
import { CONTACT_DETAIL, type ContactMeans } from '../../../core/sending/contact.ts'
import { choice, type Fields } from '../../../ui/form/fields.ts'
import type { TellingWords } from './words.ts'

const WORDS = {
	ar: () => import('./words.ar.ts'),
	en: () => import('./words.en.ts'),
}

/**
 * The question whether notices are to be discreet, where a means of contact is agreed on. It is brought after the form,
 * with its words after it; until then it is not asked, and the server goes by the service (core/policy/discreet.ts).
 */
export class Telling {
	readonly #draw: () => void
	#words: TellingWords | undefined
	#lang: Lang | undefined

	/** `draw` draws anew what it stands in. */
	constructor(draw: () => void) {
		this.#draw = draw
	}

	async #speak(lang: Lang): Promise<void> {
		this.#lang = lang
		const brought = await WORDS[lang]().catch(() => undefined)
		if (lang !== this.#lang) return
		if (brought) this.#words = brought.words
		else this.#lang = undefined
		if (brought) this.#draw()
	}

	/**
	 * Asks it, once its words are there, of a means that others could see. `group` stands before the fields' names;
	 * with `chosen`, "yes" is chosen to begin with.
	 */
	question(fields: Fields, lang: Lang, group: string, chosen: boolean): TemplateResult | typeof nothing {
		const means = fields.values[`${group}contactMeans`] as ContactMeans
		if (!CONTACT_DETAIL[means]) return nothing
		if (lang !== this.#lang) this.#speak(lang)
		const words = this.#words
		if (!words) return nothing
		const name = `${group}discreet`
		const value = fields.values[name] || (chosen ? 'yes' : 'no')
		const said = fill(words.means[means as Exclude<ContactMeans, 'visit'>], { text: words.text })
		return choice(
			{ ...fields, values: { [name]: value } },
			name,
			[
				['yes', words.yes],
				['no', words.no],
			],
			{ question: words.ask, hint: html`${chosen ? html`${words.chosen} ` : nothing}${said}` },
		)
	}
}
