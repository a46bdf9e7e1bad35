import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { run } from '../../scripts/lib/child.ts'
import { Failure } from '../../scripts/lib/failure.ts'
import { root } from '../../scripts/lib/paths.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'
import { npmKnown } from '../../scripts/supply/audit.ts'
import { type Bill, GO_MODULES_BILL, goBill, NPM_BILL, npmBill } from '../../scripts/supply/bill.ts'
import { long } from './slice.ts'

/* What Sila is made of is listed whole, and what is known of its faults is said or said to be unknown. */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-supply-'))
test.after(() => fs.rmSync(folder, { recursive: true, force: true }))
const listed = (file: string) =>
	(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Bill).components.map(
		({ purl }) => decodeURIComponent(purl).split('?')[0],
	)

test('every package that the lock file names is in the bill', async () => {
	const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { name?: string; version: string }>
	}
	const locked = Object.entries(packages).flatMap(([place, { name, version }]) =>
		place ? [`pkg:npm/${name ?? place.split('node_modules/').at(-1)}@${version}`] : [],
	)
	await npmBill(folder)
	const all = new Set(listed(NPM_BILL))
	assert.deepEqual(
		locked.filter(purl => !all.has(purl)),
		[],
	)
})

long('every module in the binary of PocketBase is in the bill', async () => {
	const binary = await pocketbase()
	const { output } = await run('go', ['version', '-m', binary])
	const modules = [...output.matchAll(/^\s+(?:mod|dep)\s+(\S+)\s+(\S+)/gm)].map(([, name, version]) => [
		`pkg:golang/${name}@${version}`,
	])
	await goBill(folder, binary)
	const all = new Set(listed(GO_MODULES_BILL))
	const missing = modules.flat().filter(purl => !all.has(purl))
	// The program itself is what the bill is of.
	assert.deepEqual(
		missing.filter(purl => !purl.startsWith('pkg:golang/github.com/pocketbase/pocketbase@')),
		[],
	)
	assert.ok(modules.length > 20)
})

test('faults that the registry knows are told, and a registry that does not answer is no good news', async () => {
	const registry = createServer((request, response) => {
		request.resume()
		const advisory = {
			id: 1,
			url: 'https://example.org/advisories/1',
			title: 'A fault',
			severity: 'high',
			vulnerable_versions: '<999',
		}
		response.setHeader('Content-Type', 'application/json')
		// npm also asks which versions of it there are.
		const name = decodeURIComponent((request.url ?? '').slice(1))
		const versions = { '1.0.0': { name, version: '1.0.0' } }
		const asked = name.endsWith('/advisories/bulk')
			? { lit: [advisory] }
			: { name, versions, 'dist-tags': { latest: '1.0.0' } }
		response.end(JSON.stringify(asked))
	})
	await new Promise<void>(listening => registry.listen(0, '127.0.0.1', listening))
	const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`
	process.env.npm_config_registry = address
	process.env.npm_config_fetch_retries = '0'
	try {
		const known = await npmKnown()
		assert.deepEqual(
			known.find(({ name }) => name === 'lit'),
			{ name: 'lit', severity: 'high', about: 'https://example.org/advisories/1' },
		)
		registry.closeAllConnections()
		await new Promise(closed => registry.close(closed))
		await assert.rejects(npmKnown(), Failure)
	} finally {
		delete process.env.npm_config_registry
		delete process.env.npm_config_fetch_retries
		registry.close()
	}
})
