import { html, nothing, type TemplateResult } from 'lit'
import { parseCode, parseReference } from '../../core/case/reference.ts'
import { formatReference } from '../../core/language/spaced.ts'
import type { CaseNumbers } from './case-kept.ts'
import type { TrackerWords } from './words.ts'

/* The form for the two numbers that a case opens with. */

/** What is wrong with the look-up as a whole. */
export type Trouble = keyof TrackerWords['problems']
/** What is wrong with each of the two numbers. */
export type Wrong = Partial<Record<Numbered, keyof TrackerWords['wrong'][Numbered]>>
type Numbered = keyof CaseNumbers

interface Asked {
	/** The reference that the page’s address brings. */
	linked?: string | undefined
	wrong?: Wrong | undefined
	trouble?: Trouble | undefined
	/** It is being looked up. */
	looking?: boolean
}

/** The reference after the `#` of the page’s address; null where none stands there. */
export function linkedReference(): string | null {
	try {
		return parseReference(decodeURIComponent(location.hash))
	} catch {
		return null
	}
}

/** The form. `again`: there is something to be tried again; `lost`: for who does not have the code any more. */
export function asking(
	words: TrackerWords,
	{ linked, wrong = {}, trouble, looking }: Asked,
	look: (event: Event) => void,
	mend: (event: Event) => void,
	{ again, lost }: { again: (() => void) | undefined; lost: () => void },
): TemplateResult {
	const number = (name: Numbered, hint: string, given = '') => {
		const problem = wrong[name]
		return html`<div class="field">
			<label for=${name}><span part="label">${words[name]}</span></label>
			<div id=${`${name}?`}><p class="small">${hint}</p>${
				problem ? html`<p part="problem">${words.wrong[name][problem]}</p>` : nothing
			}</div>
			<input part="input" id=${name} name=${name} inputmode="numeric" autocomplete="off" dir="ltr" value=${given}
				aria-describedby=${`${name}?`} aria-invalid=${problem !== undefined}>
		</div>`
	}
	return html`<form method="dialog" novalidate aria-label=${words.lookUp} @submit=${look} @input=${mend}>
		${number('reference', words.referenceHint, linked && formatReference(linked))}
		${number('code', words.codeHint)}
		<div role="alert">${
			trouble
				? html`<p class="box danger">${words.problems[trouble]}${
						again
							? html`<br><button type="button" class="link" @click=${again}>${words.retry}</button>`
							: nothing
					}</p>`
				: nothing
		}</div>
		<button part="button primary">${looking ? words.looking : words.show}</button>
		<p><button type="button" class="link" @click=${lost}>${words.lost}</button></p>
	</form>`
}

/** The two numbers as they are typed; or what is wrong with them. */
export function typed(root: ParentNode): CaseNumbers | { wrong: Wrong } {
	const value = (name: Numbered) => root.querySelector<HTMLInputElement>(`#${name}`)?.value ?? ''
	const judge = (name: Numbered) => (value(name).trim() ? 'mistyped' : 'missing')
	const reference = parseReference(value('reference'))
	const code = parseCode(value('code'))
	if (reference && code) return { reference, code }
	return {
		wrong: { ...(!reference && { reference: judge('reference') }), ...(!code && { code: judge('code') }) },
	}
}
