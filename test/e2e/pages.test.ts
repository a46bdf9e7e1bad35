import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { SLUGS } from '../../core/policy/associations.fixture.ts'
import { axe } from './axe.ts'
import { live, setStage } from './stage.ts'

/* What holds for every page of the portal, in both languages. */

const stage = await setStage()
const root = stage.backend.publicDir
const pages = fs
	.readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter(name => name.endsWith('.html'))
	.map(
		name =>
			`/${name
				.split(path.sep)
				.join('/')
				.replace(/index\.html$/, '')}`,
	)
const source = (page: string) =>
	fs.readFileSync(path.join(root, page.endsWith('/') ? `${page}index.html` : page), 'utf8')

test('the addresses that others link to exist in both languages', () => {
	const services = { artwa: 'support-request', 'nama-makkiyah': 'support-request', kadi: 'service-request' }
	const tails = [
		'/',
		'/track/',
		'/embed/',
		'/privacy/',
		'/s/',
		...SLUGS.flatMap(slug =>
			['', 'policy/', 'contact/', 'complaints/', 'satisfaction/', 'satisfaction/open/'].map(
				tail => `/${slug}/${tail}`,
			),
		),
		...Object.entries(services).map(([slug, service]) => `/${slug}/services/${service}/`),
		'/kitab-wa-qari/services/beneficiary-services/',
		'/yusr/services/family-consultations/',
		'/yusr/services/awareness-meetings/',
		'/yusr/services/skills-programmes/',
		'/yusr/services/shaml-center/',
		'/yusr/services/family-and-child-protection/',
	]
	for (const tail of tails) {
		assert.ok(pages.includes(tail), tail)
		assert.ok(pages.includes(`/en${tail}`), `/en${tail}`)
	}
})

test('every page knows its language and direction, describes itself, and leads to itself in the other language', () => {
	for (const page of pages.filter(name => name !== '/404.html')) {
		const english = page.startsWith('/en/')
		const html = source(page)
		assert.match(
			html,
			english ? /<html[^>]*lang="en"[^>]*dir="ltr"/ : /<html[^>]*lang="ar"[^>]*dir="rtl"/,
			page,
		)
		assert.match(html, /<meta name="description" content="[^"]{20,}"/, page)
		const other = english ? page.slice(3) : `/en${page}`
		assert.ok(html.includes(`href="${other}"`), `${page} does not lead to ${other}`)
	}
})

test('a page without a widget loads no script', () => {
	const scripted = pages.filter(page => /<script|\bon[a-z]+="/i.test(source(page)))
	const widgets = pages.filter(page => /<astro-island|data-invitation|data-leave-quickly/.test(source(page)))
	assert.deepEqual(scripted, widgets)
	assert.ok(
		widgets.length > 0 &&
			widgets.every(page => /\/(services|track|complaints|contact|satisfaction|s)\//.test(page)),
	)
})

test('no link and no anchor is dead', () => {
	const ids = new Map(pages.map(page => [page, new Set(source(page).match(/(?<=\sid=")[^"]+/g))]))
	for (const page of pages) {
		for (const [, href = ''] of source(page).matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
			if (/^(tel:|mailto:|https?:)/.test(href)) continue
			const [target, anchor] = href.split('#')
			const there = ids.get(target || page)
			assert.ok(there, `${page} links to ${href}`)
			if (anchor) assert.ok(there.has(anchor), `${page} links to ${href}`)
		}
	}
})

/** Which template a page is made with, in which language; its address without the names in it. */
const kindOf = (page: string) => page.replace(/[^/]+(?=\/)/g, name => (KINDS.has(name) ? name : '…'))
const KINDS = new Set([
	'en',
	'services',
	'policy',
	'contact',
	'complaints',
	'satisfaction',
	'track',
	'embed',
	'privacy',
	's',
])

/** One page of each kind: of the first association for the first kind, of the second for the next, and so on. */
function oneOfEachKind(): string[] {
	const kinds = [...new Set(pages.map(kindOf))]
	return kinds.map((kind, index) => {
		const some = pages.filter(page => kindOf(page) === kind)
		return some[index % some.length] as string
	})
}

const seen = process.env.SILA_LONG ? pages : oneOfEachKind()
for (const [turn, width, colorScheme] of [
	[0, 320, 'light'],
	[1, 1280, 'dark'],
] as const) {
	// Half of them narrow and light, the others wide and dark; `npm run test:long` tries every page both ways.
	const some = seen.filter((_, index) => index % 2 === turn || process.env.SILA_LONG)
	test(`every page is accessible and fits at ${width} px, ${colorScheme}`, async () => {
		const page = await stage.page({ viewport: { width, height: 800 }, colorScheme })
		for (const address of some) {
			await page.goto(stage.backend.url + address)
			await live(page)
			const overflow = await page.evaluate(async () => {
				await document.fonts.ready
				return document.documentElement.scrollWidth - innerWidth
			})
			assert.ok(overflow <= 0, `${address} is ${overflow} px wider than the screen`)
			assert.deepEqual(await axe(page), [], address)
		}
	})
}

test('without scripts a service page says how to apply all the same', async () => {
	const page = await stage.page({ javaScriptEnabled: false })
	await page.goto(stage.at('/nama-makkiyah/services/support-request/'))
	assert.equal(await page.locator('sila-request-form').isVisible(), false)
	await page.locator('a[href="tel:+966507553717"], a[href="tel:0507553717"]').first().waitFor()
	await page.locator('a[href="/nama-makkiyah/contact/"]').last().waitFor()
})

test('who needs protection meets 1919 first, and no form', async () => {
	const page = await stage.page()
	await page.goto(stage.at('/yusr/services/family-and-child-protection/'))
	assert.equal(await page.locator('sila-request-form').count(), 0)
	const call = page.locator('main a[href="tel:1919"]')
	await call.first().waitFor()
	const bottom = (await call.first().boundingBox()) ?? { y: 1e6, height: 0 }
	assert.ok(bottom.y + bottom.height < 740, 'the number is on the first screen')
})
