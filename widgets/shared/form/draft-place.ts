import type { DraftId, FormId, FoundDraft } from './draft-store.ts'

/*
 * Where the draft of a form is kept, so that two tabs with one form, or one page with it twice, do not write over each
 * other: each holds a place of its own, by a lock that goes with its page, however that ends.
 */

/** A place that nobody else writes to, and the draft that is to be shown in it. */
export interface Place {
	id: DraftId
	/** The draft that is kept there, else a copy of one that another tab is at work on. */
	draft?: FoundDraft | undefined
	/** Gives the place up. */
	release(): void
}

/** The places that forms of this page hold, by the names of their locks. */
const here = new Set<string>()

const lockOf = (id: DraftId): string => `sila-draft ${JSON.stringify(id)}`

/** Holds a place until it is released; undefined where somebody else does. Without locks only this page is known. */
export function hold(id: DraftId): Promise<(() => void) | undefined> {
	const name = lockOf(id)
	return new Promise(resolve => {
		if (here.has(name)) return resolve(undefined)
		here.add(name)
		let mine = true
		const leave = () => {
			if (mine) here.delete(name)
			mine = false
		}
		const locks: LockManager | undefined = navigator.locks
		if (!locks) return resolve(leave)
		const held = locks.request(name, { ifAvailable: true }, lock => {
			if (lock)
				return new Promise<void>(release =>
					resolve(() => {
						leave()
						release()
					}),
				)
			leave()
			resolve(undefined)
		})
		// Where locks are refused.
		held.catch(() => resolve(leave))
	})
}

/** The place of a number: the first has none, as it was kept before there were others. */
const placeOf = (form: FormId, number: number): DraftId => (number === 0 ? form : [...form, number])

const numberOf = ({ id }: FoundDraft, form: FormId): number => Number(id[form.length] ?? 0)

/**
 * The first place that nobody holds: with the draft that was left there; else, where other tabs have all there are, with
 * a copy of the one written last. What another form of this page holds is not copied.
 */
export async function findPlace(form: FormId, drafts: FoundDraft[]): Promise<Place> {
	const kept = [...drafts].sort((one, other) => numberOf(one, form) - numberOf(other, form))
	for (const draft of kept) {
		const release = await hold(draft.id)
		if (release) return { id: draft.id, draft, release }
	}
	const elsewhere = kept.filter(({ id }) => !here.has(lockOf(id)))
	const [draft] = elsewhere.sort((one, other) => other.at - one.at)
	return { ...(await freePlace(form, drafts)), draft }
}

/** A place that nobody holds and where nothing was left. */
export async function freePlace(form: FormId, drafts: FoundDraft[]): Promise<Place> {
	const taken = drafts.map(draft => numberOf(draft, form))
	for (let number = 0; ; number++) {
		const id = placeOf(form, number)
		const release = taken.includes(number) ? undefined : await hold(id)
		if (release) return { id, release }
	}
}
