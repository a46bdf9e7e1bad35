/*
 * What is too large for sessionStorage, or is to outlast the tab: in IndexedDB of the page's own origin, encrypted. The
 * key of what a tab has is in that tab's sessionStorage, so that nobody reads what is left once the tab is closed; the
 * key of what a device remembers lies beside it and cannot be taken out of this browser. Everything here may reject.
 */

/** Something encrypted, and until when it is kept, in milliseconds since 1970. */
export interface Sealed {
	until: number
	iv: Uint8Array<ArrayBuffer>
	data: ArrayBuffer
}

/** A remembered case, by the origin of its Sila. */
export interface Remembered extends Sealed {
	key: CryptoKey
}

const AES = { name: 'AES-GCM', length: 256 }
const USES: KeyUsage[] = ['encrypt', 'decrypt']
const STORES = ['cases', 'files'] as const
type Store = (typeof STORES)[number]

const answer = <Value>(request: IDBRequest<Value>) =>
	new Promise<Value>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(request.error)
	})

/** Does one thing with one store; what it wrote is there once this resolves. */
async function within<Value>(name: Store, act: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
	const request = indexedDB.open('sila-cases', 1)
	request.onupgradeneeded = () => {
		for (const store of STORES) request.result.createObjectStore(store)
	}
	const db = await answer(request)
	try {
		const transaction = db.transaction(name, 'readwrite')
		const ended = new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve()
			transaction.onabort = () => reject(transaction.error)
		})
		const value = await answer(act(transaction.objectStore(name)))
		await ended
		return value
	} finally {
		db.close()
	}
}

export const read = <Value>(store: Store, id: string): Promise<Value | undefined> =>
	within(store, all => all.get(id))
export const write = (store: Store, id: string, value: Sealed): Promise<unknown> =>
	within(store, all => all.put(value, id))
export const remove = (store: Store, id: string): Promise<unknown> => within(store, all => all.delete(id))

/** Removes what is kept no longer. */
export async function sweep(): Promise<void> {
	for (const store of STORES) {
		const [ids, all] = await Promise.all([
			within(store, all => all.getAllKeys()),
			within<Sealed[]>(store, all => all.getAll()),
		])
		for (const [at, id] of ids.entries())
			if ((all[at]?.until ?? 0) < Date.now()) await remove(store, String(id))
	}
}

/** A key that never leaves this browser. */
export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(AES, false, USES)

/** 256 random bits, as text. */
export const newSecret = (): string =>
	[...crypto.getRandomValues(new Uint8Array(32))].map(byte => String.fromCharCode(byte)).join('')

/** The key that a secret is. */
export const keyOf = (secret: string): Promise<CryptoKey> =>
	crypto.subtle.importKey(
		'raw',
		Uint8Array.from(secret, letter => letter.charCodeAt(0)),
		AES,
		false,
		USES,
	)

export async function seal(key: CryptoKey, until: number, content: Uint8Array<ArrayBuffer>): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12))
	return { until, iv, data: await crypto.subtle.encrypt({ name: AES.name, iv }, key, content) }
}

export const unseal = async (key: CryptoKey, { iv, data }: Sealed): Promise<Uint8Array<ArrayBuffer>> =>
	new Uint8Array(await crypto.subtle.decrypt({ name: AES.name, iv }, key, data))
