import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import https from 'node:https'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../scripts/lib/port.ts'

/** The Caddy to test with: CADDY_BIN, else the one on the path; empty where there is none. */
export const caddyBinary: string =
	process.env.CADDY_BIN ?? spawnSync('which', ['caddy'], { encoding: 'utf8' }).stdout.trim()

interface Heard {
	status: number
	headers: Record<string, string | string[] | undefined>
	body: Buffer
}

export interface Front {
	readonly port: number
	/** Where it answers without TLS. */
	readonly httpPort: number
	readonly ca: Buffer
	/** Asks as a visitor does from an address of this machine, such as 127.0.0.2. */
	ask(
		domain: string,
		address: string,
		options?: { method?: string; headers?: Record<string, string>; body?: Buffer | string; from?: string },
	): Promise<Heard>
	stop(): Promise<void>
}

/**
 * Runs Caddy with the configuration that a server has, but on other ports, with certificates of its own, and with its
 * files in `folder`.
 */
export async function startCaddy(caddyfile: string, folder: string): Promise<Front> {
	const [http, port] = [await freePort(), await freePort()]
	const socket = path.join(folder, 'admin.socket')
	const own = [
		`admin unix/${socket}`,
		`http_port ${http}`,
		`https_port ${port}`,
		'local_certs',
		'skip_install_trust',
		`storage file_system ${path.join(folder, 'caddy')}`,
	].join('\n\t')
	const text = fs.readFileSync(caddyfile, 'utf8')
	const file = path.join(path.dirname(caddyfile), 'Caddyfile.here')
	fs.writeFileSync(file, text.replace(/^\tadmin .*$/m, `\t${own}`))
	const log = fs.openSync(path.join(folder, 'caddy.log'), 'a')
	const child = spawn(caddyBinary, ['run', '--config', file, '--adapter', 'caddyfile'], {
		env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
		stdio: ['ignore', log, log],
	})
	const root = path.join(folder, 'caddy/pki/authorities/local/root.crt')
	while (!fs.existsSync(root) || !fs.existsSync(socket)) {
		if (child.exitCode !== null) {
			throw new Error(`Caddy ended: ${fs.readFileSync(path.join(folder, 'caddy.log'), 'utf8')}`)
		}
		await wait(50)
	}
	const ca = fs.readFileSync(root)
	return {
		port,
		httpPort: http,
		ca,
		ask: (domain, address, { method = 'GET', headers = {}, body, from } = {}) =>
			new Promise((resolve, reject) => {
				const call = https.request(
					{
						host: '127.0.0.1',
						port,
						path: address,
						method,
						ca,
						servername: domain,
						headers: { Host: domain, ...headers },
						...(from && { localAddress: from }),
						agent: false,
					},
					answer => {
						const chunks: Buffer[] = []
						answer.on('data', chunk => chunks.push(chunk))
						answer.on('end', () =>
							resolve({
								status: answer.statusCode ?? 0,
								headers: answer.headers,
								body: Buffer.concat(chunks),
							}),
						)
					},
				)
				call.on('error', reject)
				call.end(body)
			}),
		stop: () => ended(child),
	}
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return
	child.kill('SIGTERM')
	await once(child, 'close')
}
