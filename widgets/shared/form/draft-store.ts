import type { ChosenFile, FormState } from './state.ts'

/* Drafts in IndexedDB, of the page's own origin: nothing of them leaves the device. Everything here may reject. */

/** What is kept of a form, key and all, so that whoever sends it again sends the same request. Never a receipt. */
export interface Draft {
	/** When it was written, in milliseconds since 1970. */
	at: number
	/** Version of the form it was written in. */
	version: string
	step: FormState['step']
	values: Record<string, string>
	key: string
	tried?: string | undefined
}

/** Origin of the Sila that answers, association, service, form. */
export type FormId = string[]
/** Where a draft of a form is: the form's, and from the second on its number. */
export type DraftId = (string | number)[]

/** A draft as it is found, without its files. */
export interface FoundDraft extends Draft {
	id: DraftId
}

/** Older drafts are deleted; milliseconds. */
const LIFE = 7 * 24 * 60 * 60_000
/** In localStorage while there is any draft; the form looks for it, so that without one it loads nothing. */
const FLAG = 'sila-draft'
/** Files apart: they are large, and written only when they change. */
const STORES = ['drafts', 'files']

const answer = <Value>(request: IDBRequest<Value>) =>
	new Promise<Value>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(request.error)
	})

const end = (transaction: IDBTransaction) =>
	new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve()
		transaction.onabort = () => reject(transaction.error)
	})

export async function openDrafts(): Promise<IDBDatabase> {
	const request = indexedDB.open('sila-drafts', 1)
	request.onupgradeneeded = () => {
		for (const name of STORES) request.result.createObjectStore(name)
	}
	const db = await answer(request)
	db.onversionchange = () => db.close()
	return db
}

const both = (db: IDBDatabase): [IDBTransaction, IDBObjectStore, IDBObjectStore] => {
	const transaction = db.transaction(STORES, 'readwrite')
	return [transaction, transaction.objectStore('drafts'), transaction.objectStore('files')]
}

/** All drafts there are, of whatever form. */
async function all(drafts: IDBObjectStore): Promise<FoundDraft[]> {
	const [ids, found] = await Promise.all([
		answer(drafts.getAllKeys()) as Promise<DraftId[]>,
		answer<Draft[]>(drafts.getAll()),
	])
	return found.map((draft, at) => ({ ...draft, id: ids[at] as DraftId }))
}

/** Deletes the drafts, of whatever form, that `which` chooses. */
export async function discardDrafts(db: IDBDatabase, which: (draft: FoundDraft) => boolean): Promise<void> {
	const [transaction, drafts, files] = both(db)
	const ended = end(transaction)
	const found = await all(drafts)
	const old = found.filter(which)
	for (const { id } of old) for (const store of [drafts, files]) store.delete(id)
	// Within the transaction, else a draft that another tab writes now could lose its flag.
	if (old.length === found.length) localStorage.removeItem(FLAG)
	await ended
}

/** Whether a draft is of a form. */
export const isOf =
	(form: FormId) =>
	({ id }: FoundDraft): boolean =>
		`${id.slice(0, form.length)}` === `${form}`

/** The drafts of a form in the order of their places, after whatever is too old was deleted. */
export async function findDrafts(db: IDBDatabase, form: FormId): Promise<FoundDraft[]> {
	// Also those of the future: the clock was wrong, and they would stay for ever.
	await discardDrafts(db, ({ at }) => Math.abs(Date.now() - at) > LIFE)
	const [, drafts] = both(db)
	return (await all(drafts)).filter(isOf(form))
}

/** The files of a draft. */
export async function filesOfDraft(db: IDBDatabase, id: DraftId): Promise<ChosenFile[]> {
	const [, , files] = both(db)
	const kept = await answer<(Omit<ChosenFile, 'head'> & { bytes: ArrayBuffer })[] | undefined>(files.get(id))
	return (kept ?? []).map(({ bytes, ...file }): ChosenFile => ({ ...file, head: new Uint8Array(bytes) }))
}

/** Writes a draft, and its files where given. All is handed over before this returns: the page may be going. */
export function writeDraft(db: IDBDatabase, id: DraftId, draft: Draft, chosen?: ChosenFile[]): Promise<void> {
	localStorage.setItem(FLAG, '1')
	const [transaction, drafts, files] = both(db)
	drafts.put(draft, id)
	if (chosen) {
		files.put(
			chosen.map(({ head, ...file }) => ({ ...file, bytes: head.buffer })),
			id,
		)
	}
	const ended = end(transaction)
	// What is not committed when the page is gone is undone.
	transaction.commit()
	return ended
}
