import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type PocketBase from 'pocketbase'
import type { ClientResponseError } from 'pocketbase'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import type { RequestSubmission } from '../../core/sending/request.ts'
import { type Backend, type BackendOptions, startBackend } from '../setup/backend.ts'

/** A backend with who works on it: `staff` has an account in all of its associations, `administrator` is above all rules. */
export type Opened = Omit<Backend, 'staff'> & { staff: PocketBase; administrator: PocketBase }

const above = new WeakMap<PocketBase, PocketBase>()

const homes = new WeakMap<PocketBase, string>()

/** The folder of the data of the backend that a client of `open` is for. */
export const homeOf = (staff: PocketBase): string | undefined => homes.get(staff)

/** The administrator of the backend that a client of `open` is for. */
export const administratorOf = (staff: PocketBase): PocketBase => above.get(staff) ?? staff

/** A backend with the five associations; limits by address are off, for tests come from one. */
export async function open(options: BackendOptions = {}): Promise<Opened> {
	const backend = await startBackend(options)
	const administrator = await backend.superuser()
	await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
	const staff = await backend.staff()
	above.set(staff, administrator)
	homes.set(staff, backend.dir)
	return Object.create(backend, { staff: { value: staff }, administrator: { value: administrator } })
}

export const PDF = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj\n%%EOF')
export const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
)

/** The beginning of a picture as iPhones keep them. */
export const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')

export const file = (bytes: Uint8Array, name: string): [File, string] => [
	new File([new Uint8Array(bytes)], name),
	name,
]

/** A request to Yusr's skills programmes, which has conditions, a choice, an identity number, a document and a signature. */
export const good: RequestSubmission = {
	association: 'yusr',
	service: 'skills-programmes',
	formVersion: '',
	lang: 'ar',
	conditions: { residence: 'yes', 'marital-status': 'unsure' },
	answers: {
		status: 'widowed',
		'national-id': '١٠٠٠٠٠٠٠٠٨',
		fullName: 'هدى بنت سالم',
		contactMeans: 'sms',
		phone: '٠٥٠ ١٢٣ ٤٥٦٧',
	},
	declared: true,
	signature: 'هدي بنت سالم',
}
export const proof: [string, [File, string]] = [
	'documents.marital-status-proof',
	file(PDF, 'إثبات الحالة.pdf'),
]

export async function published(url: string): Promise<PublishedAssociation[]> {
	return (await fetch(`${url}/api/sila/associations`)).json() as Promise<PublishedAssociation[]>
}

export async function formVersion(url: string, association: string, service: string): Promise<string> {
	const found = (await published(url)).find(({ slug }) => slug === association)
	return found?.services.find(({ slug }) => slug === service)?.formVersion ?? ''
}

let made = 0
export const newKey = () => `test-key-${process.pid}-${Date.now()}-${++made}`

export interface Answer {
	status: number
	// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
	body: any
	headers: Headers
}

async function answer(response: Response): Promise<Answer> {
	const text = await response.text()
	return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers }
}

/** Sends a request, the good one with `change`, in the form that the widgets use. */
export async function send(
	url: string,
	change: Partial<RequestSubmission> & Record<string, unknown> = {},
	{
		key = newKey(),
		parts = [proof],
		lang = 'ar',
	}: { key?: string; parts?: [string, [File, string] | string][]; lang?: string } = {},
): Promise<Answer> {
	const version = await formVersion(
		url,
		change.association ?? good.association,
		change.service ?? good.service,
	)
	const body = new FormData()
	body.append('request', JSON.stringify({ ...good, formVersion: version, ...change }))
	for (const [name, value] of parts) {
		if (typeof value === 'string') body.append(name, value)
		else body.append(name, ...value)
	}
	return post(url, body, { 'Accept-Language': lang, ...(key && { 'Idempotency-Key': key }) })
}

export async function post(
	url: string,
	body: BodyInit,
	headers: Record<string, string> = {},
): Promise<Answer> {
	return answer(await fetch(`${url}/api/sila/requests`, { method: 'POST', body, headers }))
}

export async function follow(url: string, query: unknown): Promise<Answer> {
	const body = typeof query === 'string' ? query : JSON.stringify(query)
	const headers = { 'Content-Type': 'application/json' }
	return answer(await fetch(`${url}/api/sila/cases/follow`, { method: 'POST', body, headers }))
}

/** A case as who works on it opens it; a list has its row alone. */
export async function caseBy(staff: PocketBase, filter: string) {
	const cases = staff.collection('cases')
	const { items } = await cases.getList<{ id: string }>(1, 1, { filter, requestKey: null })
	return cases.getOne(items[0]?.id ?? '', { requestKey: null })
}

/** All that a filter finds, opened one by one. */
export async function casesBy(staff: PocketBase, { filter = '' } = {}) {
	const cases = staff.collection('cases')
	const rows = await cases.getFullList<{ id: string }>({ filter, requestKey: null })
	return Promise.all(rows.map(({ id }) => cases.getOne(id, { requestKey: null })))
}

/** The cases that a typed search finds, as the desk asks for them. */
export const typedCases = async (
	staff: PocketBase,
	typed: string,
): Promise<{ id: string; reference: string }[]> =>
	(await staff.send('/api/sila/staff/cases', { query: { typed } })).cases

/** All that a request could have left behind. */
export async function stored({ staff, dir }: { staff: PocketBase; dir: string }) {
	const count = async (name: string) => (await staff.collection(name).getList(1, 1)).totalItems
	const files = filesIn(path.join(dir, 'storage')).filter(name => !name.endsWith('.attrs'))
	return { cases: await count('cases'), audit: await count('audit'), files: files.length }
}

/** The files in a folder and all below it, by their paths; PocketBase may be removing some of them meanwhile. */
export function filesIn(folder: string): string[] {
	try {
		return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
			const place = path.join(folder, entry.name)
			return entry.isDirectory() ? filesIn(place) : place
		})
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
		throw error
	}
}

/** The database of a running server, for what time or a fault does to it. It waits while the server writes. */
export const databaseIn = (dir: string) => new DatabaseSync(path.join(dir, 'data.db'), { timeout: 60_000 })

/** A minute at least: what never comes is told late, and what comes late is no failure. */
const TRIES = 3000

/** Waits until what is read is what is expected; when it never is, the difference is the error. */
export async function comesTo<T>(read: () => T | Promise<T>, expected: T): Promise<void> {
	let last = await read()
	for (let tries = 0; tries < TRIES && !isDeepStrictEqual(last, expected); tries++) {
		await wait(20)
		last = await read()
	}
	assert.deepEqual(last, expected)
}

/** The error of a call that must be refused. */
export async function refused(call: Promise<unknown>, status: number): Promise<ClientResponseError> {
	const error = await call.then(
		() => assert.fail('it was allowed'),
		(thrown: ClientResponseError) => thrown,
	)
	assert.equal(error.status, status, JSON.stringify(error.response))
	return error
}
