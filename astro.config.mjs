import lit from '@astrojs/lit'
import { defineConfig } from 'astro/config'
import { codeSplitting } from './widgets/files.ts'

/*
 * Widgets are in the same files as in their own build. Lit's templates are one beside: what takes over the server's
 * markup imports them, and has to be there before Lit's elements are.
 */
const groups = [{ name: 'lit-html', test: /node_modules\/lit-html\// }, ...codeSplitting.groups]

const work = process.env.SILA_WORK

/*
 * The portal: static pages from the content of the backend in SILA_BACKEND.
 * SILA_OUT is the folder to build into, SILA_WORK one for what the builder keeps for itself; SILA_SITE the public address,
 * for canonical links; empty where none is known.
 */
export default defineConfig({
	srcDir: './site',
	...(work && { cacheDir: `${work}/astro` }),
	outDir: process.env.SILA_OUT ?? '.sila/portal',
	...(process.env.SILA_SITE && { site: process.env.SILA_SITE }),
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'never' },
	integrations: [litWithoutPolyfill()],
	devToolbar: { enabled: false },
	markdown: { syntaxHighlight: false },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self' blob: data:",
				"font-src 'self'",
				"connect-src 'self'",
				"form-action 'self'",
				"base-uri 'none'",
				"require-trusted-types-for 'script'",
				'trusted-types lit-html sila-proof',
				"worker-src 'self'",
			],
		},
	},
	vite: {
		...(work && { cacheDir: `${work}/vite` }),
		build: { assetsInlineLimit: 0 },
		environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
	},
})

/**
 * @astrojs/lit adds an inline polyfill of declarative shadow DOM to every page, widgets or not.
 * Browsers without it (before 2024) render the widget when its script arrives, so it is left out.
 */
function litWithoutPolyfill() {
	const integration = lit()
	const setup = integration.hooks['astro:config:setup']
	integration.hooks['astro:config:setup'] = options =>
		setup?.({
			...options,
			injectScript: (stage, content) => stage !== 'head-inline' && options.injectScript(stage, content),
		})
	return integration
}
