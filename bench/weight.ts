/** What a browser downloads to show a page of the portal, or a widget in somebody else's page: `node bench/weight.ts`. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { startBackend } from '../test/setup/backend.ts'
import { launchBrowser } from '../test/setup/browser.ts'
import { servePortal } from '../test/setup/portal.ts'
import { table } from './lib/table.ts'

const PAGES = [
	'/',
	'/yusr/',
	'/yusr/services/skills-programmes/',
	'/yusr/services/family-and-child-protection/',
	'/kadi/policy/',
	'/track/',
	'/en/',
]
const WIDGETS: [string, string][] = [
	['sila-request-form', 'association="kadi" service="service-request"'],
	['sila-tracker', ''],
]

/** Bytes by kind of what is loaded before the page is quiet; text as brotli makes it, fonts and pictures as they are. */
async function weigh(browser: Browser, address: string, ours: string) {
	const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
	const sizes: Record<string, number> = { document: 0, stylesheet: 0, script: 0, font: 0, other: 0 }
	const reading: Promise<void>[] = []
	page.on('response', response => {
		const kind = response.request().resourceType()
		if (!response.url().startsWith(ours)) return
		const read = async () => {
			const body = await response.body()
			const size = kind === 'font' ? body.length : brotliCompressSync(body).length
			const name = kind in sizes ? kind : 'other'
			sizes[name] = (sizes[name] ?? 0) + size
		}
		reading.push(read())
	})
	await page.goto(address, { waitUntil: 'networkidle' })
	await Promise.all(reading)
	await page.close()
	return sizes
}

const kilobytes = (bytes = 0) => (bytes / 1024).toFixed(1)

const row = (what: string, sizes: Record<string, number>) => ({
	what,
	'HTML, KB': kilobytes(sizes.document),
	CSS: kilobytes(sizes.stylesheet),
	script: kilobytes(sizes.script),
	fonts: kilobytes(sizes.font),
	other: kilobytes(sizes.other),
	all: kilobytes(Object.values(sizes).reduce((sum, size) => sum + size, 0)),
})

const backend = await startBackend()
const browser = await launchBrowser()
const site = http.createServer((request, response) => {
	const [tag, attributes] = WIDGETS[Number(request.url?.slice(1))] ?? []
	response.setHeader('content-type', 'text/html')
	response.end(`<!doctype html><html lang="ar"><title>Ours</title>
		<script type="module" src="${backend.url}/widgets/sila.js"></script><${tag} ${attributes}></${tag}>`)
})
try {
	await servePortal(backend)
	const pages = []
	for (const path of PAGES) pages.push(row(path, await weigh(browser, backend.url + path, backend.url)))
	table('Pages of the portal, on a phone, nothing cached', pages)
	await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
	const { port } = site.address() as AddressInfo
	const widgets = []
	for (const [n, [tag]] of WIDGETS.entries()) {
		widgets.push(row(tag, await weigh(browser, `http://127.0.0.1:${port}/${n}`, backend.url)))
	}
	table('Widgets in another page: what that page downloads more', widgets)
} finally {
	site.close()
	await browser.close()
	await backend.stop()
}
