import type { Lang } from '../../core/language/text.ts'
import { type Problem, type ShownProblem, unresolved } from '../../core/sending/problems.ts'
import { aboutId } from './fields.ts'
import { takeFile } from './files.ts'
import type { ChosenFile, Doing } from './limits.ts'

/** What was filled in, and how far it is, in one plain object. */
export interface Filled {
	/** What was typed or chosen, by the field's name as in `Problem`. */
	values: Record<string, string>
	files: ChosenFile[]
	/** What is being done with files that are not there yet. */
	doing: Doing[]
	problems: ShownProblem[]
	/** Sending was refused, so the list of problems is shown. */
	refused: boolean
	/** It is sent once its files are there. */
	waits: boolean
	/** What went wrong with the sending, for no field in particular. */
	notice: string
	sending: boolean
}

/** What a form of one page consists of. */
export interface Plan<F extends Filled> {
	/** Where its controls are. */
	readonly host: ParentNode & { readonly updateComplete: Promise<unknown> }
	/** What is filled in now; what is still being sent may be another. */
	filled(): F
	/** Draws it, in whatever shows it now. */
	draw(filled: F): void
	/** Takes over a value that is not among the values; returns whether it is such a one. */
	takes?(filled: F, name: string, value: string): boolean
	/** After each change: takes what is the only choice, drops what is none any more. */
	settle?(filled: F): void
	/** All that is wrong with it as it stands, in the order of the form. */
	check(filled: F): Problem[]
	/** Of files: what their field is called, in which language they are told of, and that what reads them did not come. */
	label(field: string): string
	lang(): Lang
	lost(): string
	/** Sends it, or throws. */
	send(filled: F): Promise<unknown>
	/** Why it was not sent: at the fields it has, else in words. */
	refusal(filled: F, error: unknown): { problems: ShownProblem[]; notice: string }
}

/**
 * A form of one page: what is typed is taken over, what is wrong is shown at its field and in a list that leads there,
 * and it is sent once at a time. Nothing that was typed is lost. The fields (fields.ts, files.ts) have the prefix `sila-`.
 */
export class FormMachine<F extends Filled> {
	readonly #plan: Plan<F>
	readonly prefix = 'sila-'

	constructor(plan: Plan<F>) {
		this.#plan = plan
	}

	/** Takes over a part of it, and draws it. */
	change(filled: F, part: Partial<Filled>): void {
		Object.assign(filled, part)
		this.#plan.draw(filled)
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
		this.#mend(filled, name)
	}

	/** Drops the problems that are mended, after a change of a field. */
	#mend(filled: F, changed?: string): void {
		const { problems } = filled
		const found = problems.length > 0 ? this.#plan.check(filled) : []
		this.change(filled, { problems: unresolved(problems, found, changed) })
	}

	/** Takes a chosen file that passes the check; what waits for it is then sent, or says why it is not. */
	async #attach(field: string, file: File): Promise<void> {
		const plan = this.#plan
		const filled = plan.filled()
		const place = () => ({ field, label: plan.label(field), lang: plan.lang(), already: filled.files.length })
		const passed = await takeFile(file, place, plan.lost(), filled, () => plan.draw(filled))
		plan.settle?.(filled)
		this.#mend(filled)
		if (!filled.waits || (passed && filled.doing.length > 0)) return
		filled.waits = false
		if (passed) this.submit()
		else this.refuse(filled, filled.problems)
	}

	/** Takes a file back. */
	drop(file: ChosenFile, field: string): void {
		const filled = this.#plan.filled()
		filled.files.splice(filled.files.indexOf(file), 1)
		this.#mend(filled)
		this.reveal(field)
	}

	/** Shows what is wrong, in a list that has the focus. */
	refuse(filled: F, problems: ShownProblem[]): void {
		this.change(filled, { problems, refused: true })
		this.#focus('[part=problems]')
	}

	/** Where what is wrong with a field stands; null where the form has no such field. */
	about(field: string): HTMLElement | null {
		return this.#plan.host.querySelector(`[id="${aboutId(this, field)}"]`)
	}

	/** Shows a field, and goes there. */
	async reveal(field: string): Promise<void> {
		await this.#plan.host.updateComplete
		this.about(field)?.scrollIntoView({ block: 'center' })
		await this.#focus(`[name="${field}"]`)
	}

	async #focus(selector: string): Promise<void> {
		const { host } = this.#plan
		await host.updateComplete
		const found =
			host.querySelector<HTMLElement>(`${selector}:checked`) ?? host.querySelector<HTMLElement>(selector)
		found?.focus()
	}

	/** Checks it, and sends it where nothing is wrong: the listener for `submit`. */
	readonly submit = async (event?: Event): Promise<void> => {
		event?.preventDefault()
		const plan = this.#plan
		const filled = plan.filled()
		if (filled.sending) return
		this.change(filled, { notice: '' })
		const found = plan.check(filled)
		if (found.length > 0) return this.refuse(filled, found)
		this.change(filled, { refused: false, waits: filled.doing.length > 0 })
		if (filled.waits) return
		this.change(filled, { sending: true })
		try {
			await plan.send(filled)
			this.change(filled, { sending: false })
		} catch (error) {
			const { problems, notice } = plan.refusal(filled, error)
			this.change(filled, { sending: false, notice })
			if (problems.length > 0) this.refuse(filled, problems)
		}
	}
}
