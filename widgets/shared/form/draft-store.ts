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
}

/** Origin of the Sila that answers, association, service, form. */
export type DraftId = string[]

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

/** Deletes the drafts, of whatever form, that `which` chooses. */
async function discard(db: IDBDatabase, which: (draft: Draft, id: IDBValidKey) => boolean): Promise<void> {
	const [transaction, drafts, files] = both(db)
	const ended = end(transaction)
	const [ids, all] = await Promise.all([answer(drafts.getAllKeys()), answer<Draft[]>(drafts.getAll())])
	const old = ids.filter((id, at) => which(all[at] as Draft, id))
	for (const id of old) for (const store of [drafts, files]) store.delete(id)
	// Within the transaction, else a draft that another tab writes now could lose its flag.
	if (old.length === ids.length) localStorage.removeItem(FLAG)
	await ended
}

export const removeDraft = (db: IDBDatabase, id: DraftId): Promise<void> =>
	discard(db, (_, other) => !indexedDB.cmp(other, id))

/** A draft with its files, after whatever is too old was deleted. */
export async function readDraft(db: IDBDatabase, id: DraftId) {
	// Also those of the future: the clock was wrong, and they would stay for ever.
	await discard(db, ({ at }) => Math.abs(Date.now() - at) > LIFE)
	const [, drafts, files] = both(db)
	const [draft, kept = []] = await Promise.all([
		answer<Draft | undefined>(drafts.get(id)),
		answer<(Omit<ChosenFile, 'head'> & { bytes: ArrayBuffer })[] | undefined>(files.get(id)),
	])
	return (
		draft && {
			...draft,
			files: kept.map(({ bytes, ...file }): ChosenFile => ({ ...file, head: new Uint8Array(bytes) })),
		}
	)
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
