import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type PocketBase from 'pocketbase'
import type { RecordModel } from 'pocketbase'
import { buildServer } from '../../scripts/build.ts'
import { hooksDir } from '../../scripts/lib/paths.ts'
import type { BackendOptions } from '../setup/backend.ts'
import { caseBy, good, open, PDF, send } from './support.ts'

/* What tests of the handling process need beside a backend. */

/** The service of each association that the tests apply to, with what its form asks for. */
const SERVICES: Record<string, string> = {
	artwa: 'support-request',
	'nama-makkiyah': 'support-request',
	kadi: 'service-request',
	yusr: 'skills-programmes',
	'kitab-wa-qari': 'beneficiary-services',
}

/** A request to an association that its form accepts; with Yusr's, the document it asks for. */
export function request(association: string) {
	if (association === 'yusr') return { change: {}, options: {} }
	const { fullName, contactMeans, phone } = good.answers
	const answers = { need: 'أحتاج مساعدة', fullName, contactMeans, phone } as Record<string, string>
	const declaration = association === 'kitab-wa-qari' ? { declared: false, signature: '' } : {}
	return {
		change: { association, service: SERVICES[association] ?? '', conditions: {}, answers, ...declaration },
		options: { parts: [] },
	}
}

/** A new case of an association, with its receipt. */
export async function arrive(
	{ url, staff }: { url: string; staff: PocketBase },
	association = 'yusr',
	conditions?: Record<string, string>,
) {
	const { change, options } = request(association)
	const { status, body: receipt } = await send(url, { ...change, ...(conditions && { conditions }) }, options)
	if (status !== 201) throw new Error(JSON.stringify(receipt))
	const record = await caseBy(staff, `reference="${receipt.reference}"`)
	return { receipt, record }
}

/** All that a committee's decision needs, also one that comes before the policy's earliest day. */
export const decision = () => ({
	studied_on: '2026-03-01',
	case_study_on: '2026-03-01',
	needs_study_on: '2026-03-02',
	recommendations: [{ member: 'عضو', recommendation: 'القبول' }],
	minutes: [new File([new Uint8Array(PDF)], 'محضر اللجنة.exe')],
	decided_by: 'لجنة البحث',
	reason: 'استوفى الشروط',
	early_reason: 'الحالة لا تحتمل الانتظار',
})

/** Takes steps one after another, each with its facts, and returns the case as it stands then. */
export async function go(
	staff: PocketBase,
	id: string,
	...steps: Record<string, unknown>[]
): Promise<RecordModel> {
	let record: RecordModel | undefined
	for (const step of steps) record = await staff.collection('cases').update(id, step)
	if (!record) throw new Error('no step')
	return record
}

/** A hook that stops the clock of the jobs: they run when a test says so, and at no other moment. */
export const NO_CLOCK = `$app.onServe().bindFunc(e => {
	e.next()
	e.app.cron().stop()
})`

/** The hourly job of warnings, at no moment but the test's own: `POST /job` with `moment`, UTC. */
export const WARN_AT = `${NO_CLOCK}
routerAdd('POST', '/job', e => {
	const { markDue } = require(\`\${__hooks}/lib/telling/warnings.js\`)
	markDue($app, e.requestInfo().body.moment)
	return e.json(200, {})
})`

/** The same of what nobody has opened: `POST /unopened` with `moment`, UTC. */
export const UNOPENED_AT = `routerAdd('POST', '/unopened', e => {
	const { tellUnopened } = require(\`\${__hooks}/lib/telling/restricted.js\`)
	tellUnopened($app, e.requestInfo().body.moment)
	return e.json(200, {})
})`

/** A backend as `open` makes it, with one more hook beside the built ones; both go when the test file is done. */
export async function openWith(source: string, options: BackendOptions = {}) {
	await buildServer()
	const hooks = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-hooks-'))
	fs.cpSync(hooksDir, hooks, { recursive: true })
	fs.writeFileSync(path.join(hooks, 'test.pb.js'), source)
	const backend = await open({ ...options, hooksDir: hooks })
	after(async () => {
		await backend.stop()
		fs.rmSync(hooks, { recursive: true, force: true })
	})
	return backend
}
