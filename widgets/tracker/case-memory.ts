import type { ChosenFile } from '../shared/form/state.ts'
import type { CaseForm } from './case-form.ts'
import { type CaseNumbers, REMEMBERED, TAB } from './case-kept.ts'
import {
	keyOf,
	newKey,
	newSecret,
	type Remembered,
	read,
	remove,
	type Sealed,
	seal,
	sweep,
	unseal,
	write,
} from './case-vault.ts'

/*
 * What the tracker keeps of the case that is open, so that a reload, or a phone that ends the tab while the camera is
 * open, loses neither the case nor what was typed: in the tab until it is left or closed, and on the device only where
 * the person asks for it. The code is in sessionStorage, or encrypted; a sensitive case is not kept at all.
 */

const DAY = 24 * 60 * 60_000
/** How long a device remembers. */
export const REMEMBER_DAYS = 90
/** How long encrypted files of a tab that was closed may lie about. */
const TAB_DAYS = 7

interface KeptFile extends Pick<ChosenFile, 'document' | 'name' | 'size' | 'upload'> {
	/** Of its content in the vault. */
	id: string
}

/** What was written in one form and not sent. */
interface KeptForm extends Pick<CaseForm, 'values' | 'key'> {
	files: KeptFile[]
}

interface Kept {
	/** Of the Sila that has the case. */
	origin: string
	numbers: CaseNumbers
	forms: Record<string, KeptForm>
	/** What the tab's files are encrypted with. */
	secret: string
	/** Until when the device remembers it, in milliseconds since 1970; absent where it does not. */
	until?: number | undefined
}

type Forms = Record<string, CaseForm>

/** The case that this tab has open, or that this device remembers; undefined where there is none. */
export async function recall(origin: string): Promise<CaseMemory | undefined> {
	try {
		sweep().catch(() => {})
		const kept: Kept | null = JSON.parse(sessionStorage.getItem(TAB) ?? 'null')
		if (kept?.origin === origin) return new CaseMemory(kept)
		const record = await read<Remembered>('cases', origin)
		if (!record || record.until < Date.now()) return undefined
		const text = new TextDecoder().decode(await unseal(record.key, record))
		return new CaseMemory(JSON.parse(text))
	} catch {
		return undefined
	}
}

/** Begins to keep a case that was found. */
export const keep = (origin: string, numbers: CaseNumbers): CaseMemory =>
	new CaseMemory({ origin, numbers, forms: {}, secret: newSecret() })

export class CaseMemory {
	#kept: Kept
	/** What is in the vault, or on its way there, by its id. */
	readonly #files = new Map<string, ChosenFile>()
	readonly #ids = new Map<ChosenFile, string>()
	/** One after another, so that what was written last is what stays. */
	#writes: Promise<unknown> = Promise.resolve()
	#restoring = false
	/** The storage took what was to be kept. */
	works = true

	constructor(kept: Kept) {
		this.#kept = kept
		this.#save()
	}

	get numbers(): CaseNumbers {
		return this.#kept.numbers
	}

	/** Until when the device remembers it; undefined where only the tab does. */
	get until(): number | undefined {
		return this.#kept.until
	}

	/** Whether this browser lets it be remembered beyond the tab. */
	get lasts(): boolean {
		return this.works && 'subtle' in crypto && 'indexedDB' in globalThis
	}

	/** Puts back what was written before. */
	async restore(forms: Forms): Promise<void> {
		this.#restoring = true
		const entries = Object.entries(this.#kept.forms)
		for (const [name, { values, key }] of entries) forms[name]?.restore(values, key)
		for (const [name, { files }] of entries) {
			for (const { id, ...file } of files) {
				const head = await this.#fetch(id).catch(() => undefined)
				if (!head) continue
				const chosen = { ...file, head }
				this.#ids.set(chosen, id)
				this.#files.set(id, chosen)
				forms[name]?.take('', [chosen])
			}
		}
		this.#restoring = false
	}

	/** Keeps what is written now. All of it but files is there before this returns: the page may be going. */
	follow(forms: Forms): void {
		if (this.#restoring || !this.works) return
		const begun = Object.entries(forms).filter(([name, form]) => form.begun && name !== 'copy')
		const kept = begun.map(([name, { values, key, files }]): [string, KeptForm] => [
			name,
			{
				// As they are now: the form goes on changing them.
				values: { ...values },
				key,
				files: files.map(file => {
					const { head, ...rest } = file
					return { ...rest, id: this.#idOf(file) }
				}),
			},
		])
		this.#drop(kept.flatMap(([, { files }]) => files.map(({ id }) => id)))
		const now = Object.fromEntries(kept)
		if (JSON.stringify(now) === JSON.stringify(this.#kept.forms)) return
		this.#kept = { ...this.#kept, forms: now }
		this.#save()
	}

	/** Has the device remember it, or the tab alone again. Rejects where the browser does not let it. */
	async remember(lasting: boolean): Promise<void> {
		const { origin } = this.#kept
		let forgotten: Promise<unknown> | undefined
		if (lasting) {
			const until = Date.now() + REMEMBER_DAYS * DAY
			const key = await newKey()
			await write('cases', origin, { ...(await seal(key, until, new Uint8Array())), key } as Sealed)
			localStorage.setItem(REMEMBERED, '1')
			this.#kept = { ...this.#kept, until, secret: '' }
		} else {
			localStorage.removeItem(REMEMBERED)
			this.#kept = { ...this.#kept, until: undefined, secret: newSecret() }
			// After what was begun to be written of it, which would bring it back.
			forgotten = this.#writes.then(() => remove('cases', origin))
			this.#queue(async () => forgotten)
		}
		// Begun before anything is waited for: what was written for the one cannot be read by the other.
		for (const [id, file] of this.#files) this.#store(id, file)
		this.#save()
		await forgotten
		await this.#writes
	}

	/** Once all that was begun to be written is there. */
	settled(): Promise<unknown> {
		return this.#writes
	}

	/** Forgets all of it, in the tab and on the device. */
	async forget(): Promise<void> {
		this.works = false
		this.#drop([])
		await this.#writes
		sessionStorage.removeItem(TAB)
		localStorage.removeItem(REMEMBERED)
		await remove('cases', this.#kept.origin).catch(() => {})
	}

	#save(): void {
		if (!this.works) return
		const kept = this.#kept
		try {
			sessionStorage.setItem(TAB, JSON.stringify(kept))
		} catch {
			this.works = false
			return
		}
		if (!kept.until) return
		this.#queue(async () => {
			const record = await read<Remembered>('cases', kept.origin)
			if (!record || !kept.until) return
			const sealed = await seal(record.key, kept.until, new TextEncoder().encode(JSON.stringify(kept)))
			await write('cases', kept.origin, { ...sealed, key: record.key } as Sealed)
		})
	}

	#queue(act: () => Promise<unknown>): void {
		this.#writes = this.#writes.then(act).catch(() => {})
	}

	#idOf(file: ChosenFile): string {
		const known = this.#ids.get(file)
		if (known) return known
		const id = `${Date.now()}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`
		this.#ids.set(file, id)
		this.#files.set(id, file)
		this.#store(id, file)
		return id
	}

	#store(id: string, { head }: ChosenFile): void {
		const until = this.#kept.until ?? Date.now() + TAB_DAYS * DAY
		this.#queue(async () => write('files', id, await seal(await this.#key(), until, head)))
	}

	async #fetch(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const sealed = await read<Sealed>('files', id)
		return sealed && unseal(await this.#key(), sealed)
	}

	async #key(): Promise<CryptoKey> {
		const { origin, until, secret } = this.#kept
		const record = until ? await read<Remembered>('cases', origin) : undefined
		return record?.key ?? keyOf(secret)
	}

	/** Removes files that are in no form any more. */
	#drop(held: string[]): void {
		for (const [id, file] of this.#files) {
			if (held.includes(id)) continue
			this.#files.delete(id)
			this.#ids.delete(file)
			this.#queue(() => remove('files', id))
		}
	}
}
