import fs from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { Failure } from '../lib/failure.ts'

/* Where what belongs to a server with several associations stands. All of it is below SILA_HOST_ROOT, to try it out. */

const top = process.env.SILA_HOST_ROOT ?? '/'
/** Where the first association listens, on this machine alone. SILA_HOST_PORT says another, to try it out. */
export const FIRST_PORT = Number(process.env.SILA_HOST_PORT ?? 12_001)

/** A path of the server as it is on this machine. */
export const real = (file: string): string => path.join(top, file)

export const RELEASES = '/opt/sila'
/** A link to the release that all associations run. */
export const CURRENT = `${RELEASES}/current`
/** The one before it. */
export const PREVIOUS = `${RELEASES}/previous`
const SETTINGS = '/etc/sila'
const DATA = '/var/lib/sila'
export const UNITS = '/etc/systemd/system'
export const CADDY = '/etc/caddy'
export const SITES = `${CADDY}/sila`

export interface Hosted {
	/** The name of the association, of its units and, after `sila-`, of its user. */
	slug: string
	port: number
	domain: string
}

export const settingsOf = (slug: string): string => `${SETTINGS}/${slug}.env`
export const homeOf = (slug: string): string => `${DATA}/${slug}`
export const userOf = (slug: string): string => `sila-${slug}`

/** The settings of an association, as systemd reads them. */
export function environmentOf(slug: string): NodeJS.ProcessEnv {
	const file = real(settingsOf(slug))
	if (!fs.existsSync(file)) throw new Failure(`There is no ${slug} on this server: ${file} is missing.`)
	return parseEnv(fs.readFileSync(file, 'utf8'))
}

/** Every association of this server, by name. */
export function hosted(): Hosted[] {
	if (!fs.existsSync(real(SETTINGS))) return []
	return fs
		.readdirSync(real(SETTINGS))
		.filter(name => name.endsWith('.env'))
		.sort()
		.map(name => {
			const slug = name.slice(0, -'.env'.length)
			const { PORT, SILA_SITE = '' } = environmentOf(slug)
			return { slug, port: Number(PORT), domain: SILA_SITE.replace(/^https:\/\//, '') }
		})
}
