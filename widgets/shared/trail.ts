import type { FormView } from './form/view.ts'

/*
 * The steps of forms in the browser's history, so that "back" and "forward" go from step to step. The history is the
 * page's: an entry is made at its present address with its present state and a mark of ours beside that, so that a page
 * with a router of its own finds in each of them what it left there; and where the browser or the page's state allows no
 * entry, the form works without. A mark has the names of steps, and nothing that was written.
 */

/** A form with steps. */
interface Stepped extends HTMLElement {
	/** Shows a step that it stood in before. */
	showStep(step: string): void
}

/** What stands in an entry's state under `sila`. */
interface Mark {
	/** The address it was made at: a page may carry its state on to another. */
	at: string
	/** The steps that forms of the page stood in, by the form's name; of one that is not there nothing is known. */
	steps: Record<string, string>
	/** How many entries of ours lie below. */
	depth: number
	/** By which form it was made, and from which of its steps. */
	by?: string
	from?: string
}

const forms = new Map<string, Stepped>()
/** Called when the entry is reached that we went to ourselves. */
let arrived: (() => void) | undefined
/** Ends when what is under way in the history is done. */
let last: Promise<unknown> = Promise.resolve()

/** The mark in a state, where it was made at this address. */
function markIn(state: unknown): Mark | undefined {
	const mark: Mark | undefined = Object(state).sila
	return mark?.at === location.href ? mark : undefined
}

/** A form's name on this page, the same after a reload. */
function nameOf(form: Stepped): string {
	for (const [name, known] of forms) if (known === form) return name
	const own = ['association', 'service', 'campaign'].map(name => form.getAttribute(name))
	const base = [form.localName, ...own].join(' ').trim()
	let name = base
	for (let n = 2; forms.get(name)?.isConnected; n++) name = `${base} ${n}`
	forms.set(name, form)
	return name
}

/** Has a form follow the history from now on. */
function join(form: Stepped): void {
	nameOf(form)
	// Added again, it is there once.
	addEventListener('popstate', popped)
}

function popped({ state }: PopStateEvent): void {
	// Where we went ourselves, what is to be seen is shown already.
	const steps = arrived ? {} : (markIn(state)?.steps ?? {})
	arrived?.()
	for (const [name, step] of Object.entries(steps)) {
		const form = forms.get(name)
		if (form?.isConnected) form.showStep(step)
	}
}

/** Does something in the history, after what is under way there. */
function then(act: () => unknown): Promise<unknown> {
	// Refused: in a frame without an origin, too often in a row, or with a state that cannot be copied.
	last = last.then(act).catch(() => undefined)
	return last
}

/** Goes an entry back, without showing what stood there. */
const back = (): Promise<void> =>
	new Promise(resolve => {
		arrived = () => {
			arrived = undefined
			resolve()
		}
		history.back()
	})

/** Past what a page has put before these: it wants to know of its own entries alone. */
const { pushState, replaceState } = History.prototype

/** Has the history follow a form that went from one step to another: to the entry below where that is the one, else to a new one. */
function moved(form: Stepped, from: string, to: string): void {
	then(() => {
		const { state } = history
		// There is no place for a mark in a text, a number or a list.
		if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return
		const name = nameOf(form)
		const at = location.href
		const { depth, steps, by, from: origin } = markIn(state) ?? { depth: 0, steps: {} }
		if (depth > 0 && by === name && origin === to) return back()
		const mark = (more: Partial<Mark>, step: string) => ({
			...state,
			sila: { at, depth, ...more, steps: { ...steps, [name]: step } } satisfies Mark,
		})
		replaceState.call(history, mark({ ...(by && { by }), ...(origin && { from: origin }) }, from), '')
		pushState.call(history, mark({ depth: depth + 1, by: name, from }, to), '')
	})
}

/** Goes back to where a form was begun, so that "back" leaves it; not while another form of the page has steps above. */
function rewind(form: Stepped): Promise<unknown> {
	return then(async () => {
		// One by one: of a long history the browser has forgotten the beginning, and beyond it is another page.
		for (let mark = markIn(history.state); mark && mark.depth > 0; mark = markIn(history.state)) {
			const [name, ...others] = Object.keys(mark.steps)
			if (others.length > 0 || forms.get(name ?? '') !== form) return
			await back()
		}
	})
}

/** Brings into view what is shown now, after the browser has scrolled to where the page stood in the entry it went to. */
const settle = (shown: Element | null): void => {
	requestAnimationFrame(() => shown?.scrollIntoView({ block: 'nearest' }))
}

/** Has a form show a step, or the first before it that is not right yet; whether it is another than was shown. */
function turn(view: FormView | undefined, step: string): boolean {
	if (!view) return false
	const { form, state, steps, at, check, stepOf } = view
	if (state.sending !== undefined || state.receipt || steps[at] === step) return false
	const open = check().map(({ field }) => steps.indexOf(stepOf(field) ?? ''))
	const to = Math.min(steps.indexOf(step), ...open.filter(index => index >= 0))
	form.change({ step: steps[to], problems: [], refused: false, notice: '', waits: false })
	return true
}

/** What a form does with the history. */
export const trail = { join, moved, rewind, settle, turn }
