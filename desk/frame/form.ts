import type { LitElement } from 'lit'
import type { ShownProblem } from '../../core/sending/problems.ts'
import { FormMachine, type Standing } from '../../ui/form/machine.ts'
import { type Trouble, trouble } from '../problem.ts'

/** What is wrong, in words, by field. */
export type Wrong = Record<string, string | undefined>

/** What a form of the desk consists of. */
export interface FormPlan {
	/** Its fields, in their order on the page. */
	fields(): readonly string[]
	/** Selector of a field's control. */
	control(field: string): string
	/** What is wrong before anything is sent, by the rules that the server has too. */
	check?(): Wrong
	/** Sends it, or throws. */
	send(): Promise<unknown>
	/** What the server refuses, by field. Default: by the names that the server has. */
	read?(refused: Trouble): Wrong
	/** What is said beside problems that stand at their fields. Default: nothing. */
	beside?(): string
	/** Selector of what has the focus where no field is wrong that has a control. Default: it stays. */
	otherwise?: string
}

/** A problem in the desk's own words stays until its field changes. */
const shown = (wrong: Wrong): ShownProblem[] =>
	Object.entries(wrong).flatMap(([field, message]) => (message ? [{ field, message, code: 'server' }] : []))

/** What keeps a form from being sent that is found on the way, by field or as a whole; thrown while it is sent. */
export class Refused extends Error {
	readonly wrong: Wrong
	readonly notice: string

	constructor(wrong: Wrong, notice = '') {
		super('Refused')
		this.wrong = wrong
		this.notice = notice
	}
}

/** What the form has no field for is said after the rest. */
function refusalOf(plan: FormPlan, error: unknown): { problems: ShownProblem[]; notice: string } {
	if (error instanceof Refused) return { problems: shown(error.wrong), notice: error.notice }
	const refused = trouble(error, true)
	const told = shown(plan.read?.(refused) ?? refused.fields)
	const names = plan.fields()
	const problems = told.filter(({ field }) => names.includes(field))
	const others = told.filter(({ field }) => !names.includes(field)).map(({ message }) => message)
	const whole = problems.length > 0 ? plan.beside?.() : refused.text
	return { problems, notice: [...new Set([whole, ...others])].filter(Boolean).join(' ') }
}

/** A form of the desk: what is wrong stands at its field, and the first such field has the focus. */
export class DeskForm extends FormMachine<Standing> {
	readonly #plan: FormPlan
	readonly #standing: Standing

	constructor(host: LitElement, plan: FormPlan) {
		const standing: Standing = { problems: [], refused: false, notice: '', sending: false }
		super({
			host: host as LitElement & ParentNode,
			filled: () => standing,
			draw: () => host.requestUpdate(),
			check: () => shown(plan.check?.() ?? {}),
			send: () => plan.send(),
			refusal: (_, error) => refusalOf(plan, error),
		})
		this.#plan = plan
		this.#standing = standing
	}

	/** It is being sent. */
	get busy(): boolean {
		return this.#standing.sending
	}

	/** What is wrong with no field of its own. */
	get notice(): string {
		return this.#standing.notice
	}

	/** What is wrong with a field; empty when nothing is. */
	wrong(field: string): string {
		return this.#standing.problems.find(problem => problem.field === field)?.message ?? ''
	}

	/** Lets go of what was wrong with a field, after it changed. */
	changed(field: string): void {
		this.mend(this.#standing, field)
	}

	/** Lets go of all that was said. */
	clear(): void {
		this.change(this.#standing, { problems: [], notice: '' })
	}

	protected override async lead(): Promise<void> {
		const first = this.#plan.fields().find(field => this.wrong(field))
		const { control, otherwise } = this.#plan
		const found = first !== undefined && (await this.focus(control(first)))
		if (!found && otherwise) await this.focus(otherwise)
	}
}
