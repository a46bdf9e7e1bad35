import { type Problem, type ShownProblem, unresolved } from '../../core/sending/problems.ts'

/** How far a form is with being sent, in one plain object. */
export interface Standing {
	problems: ShownProblem[]
	/** Sending was refused, so what is wrong is led to. */
	refused: boolean
	/** What went wrong with the sending, for no field in particular. */
	notice: string
	sending: boolean
}

/** How a form is checked and sent. */
export interface Sending<S extends Standing> {
	/** Where its controls are. */
	readonly host: ParentNode & { readonly updateComplete: Promise<unknown> }
	/** What is filled in now; what is still being sent may be another. */
	filled(): S
	/** Draws it, in whatever shows it now. */
	draw(filled: S): void
	/** All that is wrong with it as it stands, in the order of the form. */
	check(filled: S): ShownProblem[] | Problem[]
	/** Sends it, or throws. */
	send(filled: S): Promise<unknown>
	/** Why it was not sent: at the fields it has, else in words. */
	refusal(filled: S, error: unknown): { problems: ShownProblem[]; notice: string }
}

/**
 * What every form of one page does: it is checked, what is wrong is shown and led to, and it is sent once at a time.
 * Nothing that was typed is lost.
 */
export abstract class FormMachine<S extends Standing> {
	readonly #plan: Sending<S>

	constructor(plan: Sending<S>) {
		this.#plan = plan
	}

	/** Leads to what was refused, where there is a place for it. */
	protected abstract lead(filled: S): Promise<void>

	/** Whether it can be sent now; what it waits for sends it later. */
	protected ready(_filled: S): boolean {
		return true
	}

	/** Takes over a part of it, and draws it. */
	change(filled: S, part: Partial<S>): void {
		Object.assign(filled, part)
		this.#plan.draw(filled)
	}

	/** Drops the problems that are mended, after a change of a field. */
	protected mend(filled: S, changed?: string): void {
		const { problems } = filled
		const found = problems.length > 0 ? this.#plan.check(filled) : []
		this.change(filled, { problems: unresolved(problems, found, changed) } as Partial<S>)
	}

	/** Shows what is wrong, and leads there. */
	async refuse(filled: S, problems: ShownProblem[]): Promise<void> {
		this.change(filled, { problems, refused: true } as Partial<S>)
		await this.lead(filled)
	}

	/** Draws, and moves the focus to a control; of several to choose from, to the one that is chosen. Whether it is there. */
	protected async focus(selector: string): Promise<boolean> {
		const { host } = this.#plan
		await host.updateComplete
		const found =
			host.querySelector<HTMLElement>(`${selector}:checked`) ?? host.querySelector<HTMLElement>(selector)
		found?.focus()
		return found !== null
	}

	/** Whether nothing is wrong with it as it stands; what is wrong is shown. */
	checked(): boolean {
		const filled = this.#plan.filled()
		this.change(filled, { notice: '' } as Partial<S>)
		const found = this.#plan.check(filled)
		if (found.length > 0) {
			this.refuse(filled, found)
			return false
		}
		// What the server said before it is asked anew.
		const problems = filled.problems.filter(({ kept }) => kept)
		this.change(filled, { problems, refused: false } as Partial<S>)
		return true
	}

	/** Sends it as it stands, or runs another call for it: one at a time. Whether it was taken; why not is shown. */
	async run(call?: () => Promise<unknown>): Promise<boolean> {
		const plan = this.#plan
		const filled = plan.filled()
		if (filled.sending) return false
		this.change(filled, { sending: true, notice: '' } as Partial<S>)
		try {
			await (call ? call() : plan.send(filled))
			this.change(filled, { sending: false } as Partial<S>)
			return true
		} catch (error) {
			const { problems, notice } = plan.refusal(filled, error)
			this.change(filled, { sending: false, notice } as Partial<S>)
			await (problems.length > 0 ? this.refuse(filled, problems) : this.lead(filled))
			return false
		}
	}

	/** Checks it, and sends it where nothing is wrong: the listener for `submit`. Whether it was taken. */
	readonly submit = async (event?: Event): Promise<boolean> => {
		event?.preventDefault()
		const filled = this.#plan.filled()
		if (filled.sending || !this.checked() || !this.ready(filled)) return false
		return this.run()
	}
}
