// First, because it gives Node the custom elements that the widgets register with.
import * as astroLit from '@astrojs/lit/server.js'
import { SilaRequestForm } from '../request-form/request-form.ts'
import { words as servedAr } from '../request-form/served.ar.ts'
import { words as servedEn } from '../request-form/served.en.ts'
import { servedView } from '../request-form/served.ts'
import { words as ar } from '../request-form/words.ar.ts'
import { words as en } from '../request-form/words.en.ts'

/** What Astro renders an element with; the package's types call its default export a type. */
const { default: renderer } = astroLit as unknown as {
	default: {
		renderToStaticMarkup(element: unknown, properties: object, slots: object): Promise<{ html: string }>
	}
}

/** A page with the request form as the portal renders it, and hydrate.ts, which brings it to life when the test says so. */
export async function rendered(
	{ lang = 'ar', association = 'yusr', service = '' }: Record<string, string>,
	definition: object,
): Promise<string> {
	// As the portal passes it where a service allows to apply for somebody else.
	const words = lang === 'en' ? { ...en, served: servedEn } : { ...ar, served: servedAr }
	SilaRequestForm.served = servedView
	const properties = { association, service, definition, words }
	const { html } = await renderer.renderToStaticMarkup(SilaRequestForm, properties, {})
	return `<!doctype html><html lang="${lang}"><title>Rendered</title><body>${html}
		<script type="module" src="/widgets/test/hydrate.ts"></script></body></html>`
}
