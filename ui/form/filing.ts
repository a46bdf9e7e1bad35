import type { Lang } from '../../core/language/text.ts'
import { aboutId } from './fields.ts'
import { takeFile } from './files.ts'
import type { ChosenFile, Doing } from './limits.ts'
import { FormMachine, type Sending, type Standing } from './machine.ts'

/** What was filled in, and how far it is, in one plain object. */
export interface Filled extends Standing {
	/** What was typed or chosen, by the field's name as in `Problem`. */
	values: Record<string, string>
	files: ChosenFile[]
	/** What is being done with files that are not there yet. */
	doing: Doing[]
	/** It is sent once its files are there. */
	waits: boolean
}

/** What a form with controls by name and files consists of. */
export interface Plan<F extends Filled> extends Sending<F> {
	/** Takes over a value that is not among the values; returns whether it is such a one. */
	takes?(filled: F, name: string, value: string): boolean
	/** After each change: takes what is the only choice, drops what is none any more. */
	settle?(filled: F): void
	/** Of files: what their field is called, in which language they are told of, and that what reads them did not come. */
	label(field: string): string
	lang(): Lang
	lost(): string
}

/**
 * A form whose controls (fields.ts, files.ts; their prefix is `sila-`) are read by their names: what is typed is taken
 * over, what is wrong is shown at its field and in a list that leads there, and it is sent once its files are there.
 */
export class FilingMachine<F extends Filled> extends FormMachine<F> {
	readonly #plan: Plan<F>
	readonly prefix = 'sila-'

	constructor(plan: Plan<F>) {
		super(plan)
		this.#plan = plan
	}

	protected override async lead(): Promise<void> {
		await this.focus('[part=problems]')
	}

	protected override ready(filled: F): boolean {
		const waits = filled.doing.length > 0
		this.change(filled, { waits } as Partial<F>)
		return !waits
	}

	/** Takes over what was typed, ticked, chosen or attached: the listener for `input`. */
	readonly read = (event: Event): void => {
		const plan = this.#plan
		const filled = plan.filled()
		const control = event.target as HTMLInputElement
		const { name, value, type, checked, files } = control
		if (type === 'file') {
			for (const file of files ?? []) this.#attach(name, file)
			// The same file may be chosen again.
			control.value = ''
		} else if (!plan.takes?.(filled, name, value))
			filled.values[name] = type === 'checkbox' && !checked ? '' : value
		plan.settle?.(filled)
		this.mend(filled, name)
	}

	/** Takes a chosen file that passes the check; what waits for it is then sent, or says why it is not. */
	async #attach(field: string, file: File): Promise<void> {
		const plan = this.#plan
		const filled = plan.filled()
		const place = () => ({ field, label: plan.label(field), lang: plan.lang(), already: filled.files.length })
		const passed = await takeFile(file, place, plan.lost(), filled, () => plan.draw(filled))
		plan.settle?.(filled)
		this.mend(filled)
		if (!filled.waits || (passed && filled.doing.length > 0)) return
		filled.waits = false
		if (passed) this.submit()
		else this.refuse(filled, filled.problems)
	}

	/** Takes a file back. */
	drop(file: ChosenFile, field: string): void {
		const filled = this.#plan.filled()
		filled.files.splice(filled.files.indexOf(file), 1)
		this.mend(filled)
		this.reveal(field)
	}

	/** Where what is wrong with a field stands; null where the form has no such field. */
	about(field: string): HTMLElement | null {
		return this.#plan.host.querySelector(`[id="${aboutId(this, field)}"]`)
	}

	/** Shows a field, and goes there. */
	async reveal(field: string): Promise<void> {
		await this.#plan.host.updateComplete
		this.about(field)?.scrollIntoView({ block: 'center' })
		await this.focus(`[name="${field}"]`)
	}
}
