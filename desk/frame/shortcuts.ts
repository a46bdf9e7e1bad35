import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { openDialog } from '../../ui/dialog.ts'
import { ownKind } from '../cases/kinds.ts'
import { newOf } from '../cases/paths.ts'
import { DeskElement } from './element.ts'
import { PARTS } from './pages.ts'
import { frame } from './words.ts'

type Act = 'search' | 'tasks' | 'new' | 'help'
const KEYS: Record<string, Act> = { '/': 'search', t: 'tasks', n: 'new', '?': 'help' }

/** Whether what is pressed is typed into something. */
const typing = (event: KeyboardEvent) =>
	event
		.composedPath()
		.some(
			one => one instanceof HTMLElement && one.matches('input, textarea, select, dialog, [contenteditable]'),
		)

/** Shortcuts of the keyboard, and the list of them, which `?` shows. Letters count by their key, in an Arabic layout too. */
export class DeskShortcuts extends DeskElement {
	static override properties: PropertyDeclarations = { open: { state: true } }

	declare open: boolean

	override connectedCallback(): void {
		super.connectedCallback()
		addEventListener('keydown', this.#press)
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		removeEventListener('keydown', this.#press)
	}

	readonly #press = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return
		const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
		const act = KEYS[event.key] ?? KEYS[letter ?? '']
		if (!act) return
		event.preventDefault()
		this.#do(act)
	}

	#do(act: Act): void {
		if (act === 'tasks') location.hash = PARTS.tasks
		else if (act === 'new') location.hash = newOf(ownKind())
		else if (act === 'help') this.open = true
		else this.#search()
	}

	#search(): void {
		const root = this.getRootNode() as ShadowRoot
		const field = root.querySelector<HTMLInputElement>('input[type=search]')
		if (field) field.focus()
		else location.hash = PARTS.work
	}

	protected override updated(): void {
		openDialog(this)
	}

	protected override render(): TemplateResult | typeof nothing {
		if (!this.open) return nothing
		const words = frame()
		const close = () => {
			this.open = false
		}
		return html`<dialog class="desk-dialog" aria-labelledby="desk-keys" @close=${close}>
			<h2 id="desk-keys">${words.shortcuts}</h2>
			<p class="sila-hint">${words.shortcutsHint}</p>
			<dl class="desk-keys">${Object.entries(KEYS).map(
				([key, act]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words.keys[act]}</dd></div>`,
			)}</dl>
			<form method="dialog"><button class="sila-button primary">${words.close}</button></form>
		</dialog>`
	}
}

customElements.define('desk-shortcuts', DeskShortcuts)
