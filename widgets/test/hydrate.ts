import '@lit-labs/ssr-client/lit-element-hydrate-support.js'

/** Brings the form of a rendered page to life, in the order of Astro's island: code, properties, then the element goes on. */
async function hydrate(properties: object): Promise<void> {
	const { SilaRequestForm } = await import('../request-form/request-form.ts')
	SilaRequestForm.served = (await import('../request-form/served.ts')).servedView
	const form = document.querySelector('sila-request-form')
	if (!form) throw new Error('The page has no form')
	Object.assign(form, properties).removeAttribute('defer-hydration')
	await form.updateComplete
}

declare global {
	interface Window {
		hydrate?: typeof hydrate
	}
}

window.hydrate = hydrate
