import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../lib/failure.ts'
import { root } from '../lib/paths.ts'
import { point } from '../portal/point.ts'
import { answerOf, onHosted, system } from './command.ts'
import { CURRENT, type Hosted, homeOf, hosted, PREVIOUS, real } from './place.ts'
import { installShared, installSite, takeSites } from './setup.ts'

const PAUSE = 500
/** Milliseconds: an update of much takes long, and before it all is copied. */
const PATIENCE = 30 * 60_000

const unitOf = ({ slug }: Hosted): string => `sila@${slug}.service`

/** Waits until an association answers; a Failure where its unit has given up. */
async function answers(one: Hosted): Promise<void> {
	const until = Date.now() + PATIENCE
	while (Date.now() < until) {
		const answer = await fetch(`http://127.0.0.1:${one.port}/api/health`).catch(() => undefined)
		if (answer?.ok) return
		if (answerOf('systemctl', 'is-failed', unitOf(one)) === 'failed') break
		await wait(PAUSE)
	}
	throw new Failure(
		`${one.slug} does not start: journalctl --namespace=sila -u ${unitOf(one)} has the reason.`,
	)
}

/** Has all that are given run a release, one after the other. */
async function run(release: string, all: Hosted[]): Promise<void> {
	point(real(CURRENT), release)
	for (const one of all) {
		system('systemctl', 'restart', unitOf(one))
		await answers(one)
		console.log(`${one.slug} runs ${path.basename(release)}`)
	}
}

/**
 * Has every association run the release that this program is of. Each is backed up first. Where one does not start, all
 * run the former release again, on the data as they were: a failed migration puts them back itself.
 */
export async function update(): Promise<void> {
	const former = fs.realpathSync(real(CURRENT))
	if (former === root) throw new Failure(`${path.basename(root)} is what runs already.`)
	const all = hosted()
	for (const { slug } of all) onHosted(slug, former, ['backup'])
	point(real(PREVIOUS), former)
	installShared()
	for (const { slug, domain, port } of all) {
		installSite(slug, {
			SILA_DOMAIN: domain,
			SILA_PORT: String(port),
			SILA_PORTAL: real(`${homeOf(slug)}/portal`),
		})
	}
	try {
		await run(root, all)
	} catch (error) {
		console.log('The former release is started again …')
		await run(former, all)
		throw error
	}
	takeSites()
	console.log(`The way back: ${former}/sila host back`)
}

/** The copy that the present release made of the data before it changed them; empty where it changed nothing. */
function copyBefore({ slug }: Hosted, since: number): string {
	const folder = real(`${homeOf(slug)}/backups`)
	if (!fs.existsSync(folder)) return ''
	const found = fs
		.readdirSync(folder)
		.filter(name => /-before-update$/.test(name) && fs.statSync(path.join(folder, name)).mtimeMs > since)
		.sort()[0]
	return found ? path.join(folder, found) : ''
}

/**
 * Has every association run the release before the present one. Where the present one has changed the data, the copy from
 * before comes back with it, and what came since is lost: only `withData` does that.
 */
export async function back(withData: boolean): Promise<void> {
	if (!fs.existsSync(real(PREVIOUS))) throw new Failure('There is no release to go back to.')
	const former = fs.realpathSync(real(PREVIOUS))
	const since = fs.lstatSync(real(PREVIOUS)).mtimeMs
	const all = hosted().map(one => ({ ...one, copy: copyBefore(one, since) }))
	const changed = all.filter(({ copy }) => copy)
	if (changed.length > 0 && !withData) {
		throw new Failure(
			`The update has changed the data of ${changed.map(({ slug }) => slug).join(', ')}. To go back brings the copies from before, and loses what came since: if you mean that, sila host back --with-data`,
		)
	}
	for (const one of changed) {
		system('systemctl', 'stop', unitOf(one))
		onHosted(one.slug, former, ['restore', one.copy])
	}
	await run(former, all)
	fs.rmSync(real(PREVIOUS))
}
