import fs from 'node:fs'
import path from 'node:path'
import { isPublicSite, isSite } from '../../core/telling/site.ts'
import { Failure } from '../lib/failure.ts'
import { root } from '../lib/paths.ts'
import { nextFree } from '../lib/port.ts'
import { point } from '../portal/point.ts'
import { answerOf, quietly, system } from './command.ts'
import { CURRENT, FIRST_PORT, homeOf, hosted, RELEASES, real, settingsOf, userOf } from './place.ts'
import { installShared, installSite, takeSites } from './setup.ts'

/** Linux takes 32 letters for the name of a user, of which `sila-` are five. */
const SLUG = /^[a-z][a-z0-9-]{0,25}[a-z0-9]$/

/** Octal. What others may read; what the group of the association may; what others may walk through. */
const [SHARED_FOLDER, SECRET_FILE, PASSABLE] = [0o755, 0o640, 0o711]

/**
 * Sets an association up on this server, and starts it: a user, a folder for its data, a port, settings, units and a site
 * of the web server. `file` has its policy; one of Sila's own is taken by its name. Done again it changes no settings.
 */
export async function add(slug: string, domain: string, file: string | undefined): Promise<void> {
	check(slug, domain)
	const seed = seedOf(slug, file)
	fs.mkdirSync(real(RELEASES), { recursive: true })
	if (!fs.existsSync(real(CURRENT))) point(real(CURRENT), root)
	installShared()

	const user = userOf(slug)
	if (!answerOf('id', '-u', user)) {
		system(
			'useradd',
			'--system',
			'--user-group',
			'--home-dir',
			homeOf(slug),
			'--no-create-home',
			'--shell',
			'/usr/sbin/nologin',
			user,
		)
	}
	const home = real(homeOf(slug))
	fs.mkdirSync(home, { recursive: true })
	fs.chmodSync(home, PASSABLE)
	system('chown', `${user}:${user}`, home)

	const port = await settle(slug, domain, seed)
	system('chown', `root:${user}`, real(settingsOf(slug)))
	installSite(slug, {
		SILA_DOMAIN: domain,
		SILA_PORT: String(port),
		SILA_PORTAL: real(`${homeOf(slug)}/portal`),
	})
	quietly('systemctl', 'enable', '--now', `sila@${slug}.service`, `sila-backup@${slug}.timer`)
	takeSites()
	console.log(
		[
			'',
			`${slug} starts at https://${domain}, on port ${port} of this machine; its settings are in ${settingsOf(slug)}.`,
			`Its administrator:  sila host on ${slug} administrator you@example.org --new`,
			`What it writes:     journalctl --namespace=sila -fu sila@${slug}`,
		].join('\n'),
	)
}

function check(slug: string, domain: string): void {
	if (!SLUG.test(slug)) {
		throw new Failure(
			`"${slug}" cannot be a name here: small letters, digits and -, at most 27, such as kadi.`,
		)
	}
	const site = `https://${domain}`
	if (!isSite(site) || !isPublicSite(site)) {
		throw new Failure(`"${domain}" is no public name of a site: give it alone, such as care.example.org.`)
	}
	const taken = hosted().find(other => (other.domain === domain) !== (other.slug === slug))
	if (taken) throw new Failure(`${taken.slug} is at ${taken.domain} already.`)
}

/** Where the policy of the association stands: a copy of the file that was given, or Sila's own in the present release. */
function seedOf(slug: string, file: string | undefined): string {
	if (!file) {
		if (!fs.existsSync(path.join(root, 'associations', `${slug}.json`))) {
			throw new Failure(
				`Sila brings no association ${slug}: give the file with its policy, as in associations/kadi.json: sila host add ${slug} <domain> <file.json>`,
			)
		}
		return `${CURRENT}/associations/${slug}.json`
	}
	const { slug: own } = JSON.parse(fs.readFileSync(file, 'utf8')) as { slug?: string }
	if (own !== slug) throw new Failure(`${file} is of the association ${own}, and not of ${slug}.`)
	const place = `/etc/sila/${slug}.json`
	fs.mkdirSync(path.dirname(real(place)), { recursive: true, mode: SHARED_FOLDER })
	fs.copyFileSync(file, real(place))
	return place
}

/** Writes the settings of a new association with a port of its own; those that are there stay. Returns the port. */
async function settle(slug: string, domain: string, seed: string): Promise<number> {
	const all = hosted()
	const there = all.find(other => other.slug === slug)
	if (there) return there.port
	const port = await nextFree(Math.max(FIRST_PORT, ...all.map(other => other.port + 1)))
	const text = fs
		.readFileSync(path.join(root, 'deploy/settings.env'), 'utf8')
		.replace(/^PORT=.*/m, `PORT=${port}`)
		.replace(/^SILA_SITE=.*/m, `SILA_SITE=https://${domain}`)
		.replace(/^SILA_SEED=.*/m, `SILA_SEED=${real(seed)}`)
	const file = real(settingsOf(slug))
	fs.mkdirSync(path.dirname(file), { recursive: true, mode: SHARED_FOLDER })
	fs.writeFileSync(file, text, { mode: SECRET_FILE })
	return port
}
