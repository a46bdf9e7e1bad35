import { words as ar } from '../shared/form/draft-gate.ar.ts'
import type { Draft } from '../shared/form/draft-store.ts'
import { type Backend, file, open, type Person, until } from '../test/page.ts'

/* What tests of drafts look at: the device's storage as anybody could read it, and a page that is loaded again. */

const asked = <Value>(request: IDBRequest<Value>) =>
	new Promise<Value>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(request.error)
	})

async function database(): Promise<IDBDatabase | undefined> {
	// Opening one that is not there would make it.
	const there = (await indexedDB.databases()).some(({ name }) => name === 'sila-drafts')
	if (!there) return undefined
	const db = await asked(indexedDB.open('sila-drafts'))
	db.onversionchange = () => db.close()
	return db
}

/** A device that has never seen a draft. */
export async function emptyDevice(): Promise<void> {
	localStorage.clear()
	// Emptied, not deleted: that would wait for whoever still has it open, and all who open it next would wait for that.
	const db = await database()
	const transaction = db?.transaction(['drafts', 'files'], 'readwrite')
	for (const name of ['drafts', 'files']) if (transaction) await asked(transaction.objectStore(name).clear())
	db?.close()
}

/** All that the device holds. */
export async function device(): Promise<{ drafts: Draft[]; files: object[][]; flags: string[] }> {
	const db = await database()
	const all = async (name: string) => (db ? asked(db.transaction(name).objectStore(name).getAll()) : [])
	const held = { drafts: await all('drafts'), files: await all('files'), flags: Object.keys(localStorage) }
	db?.close()
	return held
}

/** Changes what is stored of every draft. */
export async function alter(change: (draft: Draft) => void): Promise<void> {
	const db = await database()
	const store = db?.transaction('drafts', 'readwrite').objectStore('drafts')
	if (!db || !store) throw new Error('There is no draft')
	for (const id of await asked(store.getAllKeys())) {
		const draft = await asked<Draft>(store.get(id))
		change(draft)
		await asked(store.put(draft, id))
	}
	db.close()
}

/** Waits until the device holds what a test expects. */
export async function held(
	expected: (device: { drafts: Draft[]; files: object[][]; flags: string[] }) => unknown,
): Promise<void> {
	for (;;) {
		if (expected(await device())) return
		await new Promise(resolve => setTimeout(resolve, 5))
	}
}

export const NEED = 'نحتاج إلى استشارة.'

/** A person with a file and half of an application, which is saved. */
export async function begun(options: Parameters<typeof open>[0] = {}): Promise<Person> {
	const person = await (await open(options)).upTo('need')
	await person.attach('documents.supporting', file('بطاقة.png', { size: 2048 }))
	await person.choose('answers.kind', 'marital')
	await person.type('answers.need', NEED)
	await person.press()
	await person.type('answers.fullName', 'نورة بنت سعد')
	await held(({ drafts }) => drafts[0]?.values['answers.fullName'])
	return person
}

/** The page again, as after a reload or a crash, with whatever was written by then. */
export async function again(person: Person, lang?: string): Promise<Person> {
	const { association, service } = person.form
	person.form.remove()
	return open({ association, service, backend: person.backend as Backend, ...(lang && { lang }) })
}

/** Goes on with the draft that was left, as whoever wrote it. */
export async function goOn(person: Pick<Person, 'root' | 'all' | 'seeText'>, words = ar): Promise<void> {
	;(await button(person, words.goOn)).click()
	await person.seeText(words.restored.slice(0, 12))
}

/** The button with a text. */
export const button = (person: Pick<Person, 'all'>, text: string) =>
	until(() => person.all('button').find(({ textContent }) => textContent?.trim() === text))
