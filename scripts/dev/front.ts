import fs from 'node:fs'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import path from 'node:path'
import { dev } from 'astro'
import type { Plugin, ViteDevServer } from 'vite'
import { root, sila, tool } from '../lib/paths.ts'
import type { Gate } from './gate.ts'

export interface Front {
	/** Loads again whatever is open in browsers. */
	reload(): void
	/** The backend publishes something else: pages ask for it again. */
	contentChanged(): void
	stop(): Promise<void>
}

/** The one address of development: Astro's pages and the widgets as they are written, all else from the backend, once `gate` lets it pass. */
export async function serveFront(port: number, backend: string, gate: Gate): Promise<Front> {
	let vite: ViteDevServer | undefined
	const plugin: Plugin = {
		name: 'sila-front',
		configureServer(server) {
			// Astro also makes one for itself, which nobody sees.
			if (server.httpServer) vite = server
		},
	}
	// Building the hooks for production has told this process so, and pages would not hear of changes.
	process.env.NODE_ENV = 'development'
	const server = await dev({
		root,
		logLevel: 'warn',
		server: { port, host: '127.0.0.1' },
		vite: {
			plugins: [plugin],
			cacheDir: path.join(sila, 'dev/vite'),
			// Packages may be a link to those of another checkout.
			server: { strictPort: true, fs: { allow: [root, fs.realpathSync(tool(''))] } },
		},
	})
	// Before all that Astro does, which would ask for a slash at the end of every address.
	vite?.middlewares.stack.unshift({
		route: '',
		handle(asked: IncomingMessage, answer: ServerResponse, next: () => void) {
			// Foreign pages name the loader by the address that its build has.
			if (asked.url === '/widgets/sila.js') asked.url = '/widgets/sila.ts'
			if (/^\/(api|_|desk)\//.test(asked.url ?? '')) gate.passed().then(() => forward(backend, asked, answer))
			else next()
		},
	})
	return {
		reload: () => vite?.environments.client.hot.send({ type: 'full-reload' }),
		contentChanged: () => server.watcher.emit('change', path.join(root, 'site/content.ts')),
		stop: () => server.stop(),
	}
}

/** With it the desk, which PocketBase serves, hears when to load again. */
const CLIENT = '<script type="module" src="/@vite/client"></script></head>'

/** Has the backend answer, with its events as they come; the desk's page gets Vite's client, at either door. */
function forward(backend: string, asked: IncomingMessage, answer: ServerResponse): void {
	const isPage = asked.url === '/desk/' || asked.url === '/_/'
	const headers = { ...asked.headers, ...(isPage && { 'accept-encoding': 'identity' }) }
	const passed = request(new URL(asked.url ?? '', backend), { method: asked.method, headers }, got => {
		const { 'content-length': length, ...others } = got.headers
		answer.writeHead(got.statusCode ?? 502, isPage ? others : got.headers)
		if (!isPage) {
			got.pipe(answer)
			return
		}
		let page = ''
		got.setEncoding('utf8').on('data', text => {
			page += text
		})
		got.on('end', () => answer.end(page.replace('</head>', CLIENT)))
	})
	passed.on('error', () => {
		if (!answer.headersSent) answer.writeHead(502)
		answer.end('PocketBase does not answer: it may just be starting anew.')
	})
	answer.on('close', () => passed.destroy())
	asked.pipe(passed)
}
