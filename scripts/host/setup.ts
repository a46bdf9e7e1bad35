import fs from 'node:fs'
import path from 'node:path'
import { Failure } from '../lib/failure.ts'
import { root } from '../lib/paths.ts'
import { point } from '../portal/point.ts'
import { answerOf, quietly, system } from './command.ts'
import { CADDY, CURRENT, real, SITES, UNITS } from './place.ts'

const deploy = (file: string): string => path.join(root, 'deploy', file)

/** Copies a file of deploy/ to its place on the server. */
function install(file: string, to: string): void {
	fs.mkdirSync(path.dirname(real(to)), { recursive: true })
	fs.copyFileSync(deploy(file), real(to))
}

/** What all associations of a server share: units, the rule of the log, and the web server's own configuration. */
export function installShared(): void {
	for (const file of fs.readdirSync(deploy('systemd'), { recursive: true, encoding: 'utf8' })) {
		if (fs.statSync(deploy(`systemd/${file}`)).isDirectory()) continue
		install(
			`systemd/${file}`,
			path.basename(file) === 'journald@sila.conf' ? '/etc/systemd/journald@sila.conf' : `${UNITS}/${file}`,
		)
	}
	install('caddy/portal', `${SITES}/portal`)
	install(`caddy/${bufferingFile()}`, `${SITES}/buffering`)
	installCaddyfile()
	const command = real('/usr/local/bin/sila')
	fs.mkdirSync(path.dirname(command), { recursive: true })
	if (!fs.existsSync(command)) point(command, real(`${CURRENT}/sila`))
	system('systemctl', 'daemon-reload')
}

/** How Caddy is told to take bodies in whole has changed its name with 2.7. */
function bufferingFile(): string {
	const version = answerOf('caddy', 'version')
	if (!version) throw new Failure('Caddy is not installed: apt-get install caddy')
	return /^v?2\.[0-6]\b/.test(version) ? 'buffering-2.6' : 'buffering'
}

/** The one that Debian brings shows a page of its own; what somebody else has written is kept beside it. */
function installCaddyfile(): void {
	const file = real(`${CADDY}/Caddyfile`)
	const wanted = fs.readFileSync(deploy('caddy/Caddyfile'), 'utf8')
	const now = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
	if (now.includes('import sila/*.caddy')) return
	if (now) {
		fs.renameSync(file, `${file}.before-sila`)
		console.log(`${file} was set aside as ${file}.before-sila`)
	}
	fs.mkdirSync(path.dirname(file), { recursive: true })
	fs.writeFileSync(file, wanted)
}

/** Writes the site of an association into the configuration of the web server. */
export function installSite(slug: string, values: Record<string, string>): void {
	const text = fs
		.readFileSync(deploy('caddy/site.caddy'), 'utf8')
		.replace(/\{\$(\w+)\}/g, (_, name: string) => values[name] ?? '')
	fs.writeFileSync(real(`${SITES}/${slug}.caddy`), text)
}

/** Has the web server take its configuration, once that is right; the drop-in of its unit takes effect with a new start. */
export function takeSites(): void {
	quietly('caddy', 'validate', '--config', real(`${CADDY}/Caddyfile`), '--adapter', 'caddyfile')
	quietly('systemctl', 'enable', 'caddy')
	system('systemctl', 'reload-or-restart', 'caddy')
}
