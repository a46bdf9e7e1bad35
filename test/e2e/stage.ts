import { after } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Lang } from '../../core/language/text.ts'
import { type Backend, type BackendOptions, startBackend } from '../setup/backend.ts'
import { sharedBrowser } from '../setup/browser.ts'
import { servePortal } from '../setup/portal.ts'

/** Everything as it runs for people: one server with portal, API and dashboard, and a browser before it. */
export interface Stage {
	backend: Backend
	browser: Browser
	/** A page of a person of their own, on a phone unless told otherwise. What goes wrong unseen in it fails the test. */
	page(options?: BrowserContextOptions): Promise<Page>
	/** Address of a page of the portal. */
	at(path: string, lang?: Lang): string
}

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1280, height: 900 }

const NARROW = { width: 320, height: 640 }
const SCHEMES = ['light', 'dark'] as const
const ALL_LOOKS = SCHEMES.flatMap(colorScheme =>
	[DESKTOP, PHONE, NARROW].map(viewport => ({ colorScheme, viewport })),
)

/**
 * How a page may look to somebody. Colours do not depend on the width nor the layout on the colours: one look has each
 * extreme, and `npm run test:long` takes every pair.
 */
export const LOOKS = process.env.SILA_LONG
	? ALL_LOOKS
	: ALL_LOOKS.filter(({ colorScheme, viewport }) => viewport === (colorScheme === 'light' ? DESKTOP : NARROW))

/** For what never comes, in milliseconds. A machine that is busy or slow takes its time, and fails nothing. */
const PATIENCE = 90_000

/** Waits until the widgets of a page of the portal have taken over from the server's markup. */
export async function live(page: Page): Promise<void> {
	await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'))
}

/** Sets the stage once for a test file; it is cleared when the file is done. `env` is the server's. */
export async function setStage({ env = {} }: Pick<BackendOptions, 'env'> = {}): Promise<Stage> {
	const backend = await startBackend({ env })
	const browser = await sharedBrowser()
	const unseen: string[] = []
	after(async () => {
		await backend.stop()
		if (unseen.length) throw new Error(`Went wrong unseen in a page:\n${unseen.join('\n')}`)
	})
	await servePortal(backend)
	return {
		backend,
		browser,
		at: (path, lang = 'ar') => `${backend.url}${lang === 'en' ? '/en' : ''}${path}`,
		async page(options = {}) {
			const context = await browser.newContext({ viewport: PHONE, acceptDownloads: true, ...options })
			context.setDefaultTimeout(PATIENCE)
			const page = await context.newPage()
			page.on('pageerror', error => unseen.push(`${page.url()}: ${error.message}`))
			page.on('console', message => {
				// An answer of 4xx or a cut connection is what some tests ask for, and the page shows it.
				const asked = /Failed to load resource/.test(message.text())
				if (message.type() === 'error' && !asked) unseen.push(`${page.url()}: ${message.text()}`)
			})
			return page
		},
	}
}
