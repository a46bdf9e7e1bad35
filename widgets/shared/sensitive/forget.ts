/*
 * What Sila keeps on a device stands under names that begin with `sila-`: in localStorage and sessionStorage, and in
 * these databases. What staff gather in the field (`sila-field`) is none of it: nobody else would have it.
 */
const DATABASES = ['sila-drafts', 'sila-cases']

/** Deletes what is kept in the two storages. Storage that a browser refuses holds nothing. */
function emptyStorages(): void {
	for (const storage of ['localStorage', 'sessionStorage'] as const) {
		try {
			const kept = window[storage]
			for (const name of Object.keys(kept)) if (name.startsWith('sila-')) kept.removeItem(name)
		} catch {}
	}
}

const deleted = (name: string) =>
	new Promise<void>(resolve => {
		try {
			const request = indexedDB.deleteDatabase(name)
			request.onsuccess = request.onerror = () => resolve()
		} catch {
			resolve()
		}
	})

/** Deletes drafts, remembered cases and answers of this origin, of every form and tab. Never rejects. */
export async function forgetDevice(): Promise<void> {
	emptyStorages()
	await Promise.all(DATABASES.map(deleted))
	// What was on its way to them meanwhile.
	emptyStorages()
}
