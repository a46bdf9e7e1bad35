/**
 * `npm run release [-- folder]`: one archive with all that a server needs, for machines such as this one: PocketBase,
 * hooks, desk and widgets built, the builder of the portal with its packages, and the Node that runs it. What gets it
 * needs neither Go nor Node nor npm.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { buildServer, buildWidgets } from './build.ts'
import { explain, Failure } from './lib/failure.ts'
import { made, root } from './lib/paths.ts'
import { stepper } from './lib/print.ts'
import { pocketbaseOfRelease } from './pocketbase/binary.ts'
import { version as pocketbaseVersion } from './pocketbase/version.ts'
import { pack } from './release/archive.ts'
import { releaseFiles } from './release/contents.ts'
import { goBill, npmBill } from './supply/bill.ts'

const STEPS = 4

const git = (...args: string[]): string =>
	execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/** What release.json tells. */
interface About {
	/** Of package.json, with the commit where that is not the tagged one. */
	version: string
	commit: string
	node: string
	pocketbase: string
	/** As Node calls system and processor: linux-x64. */
	platform: string
}

function about(): { about: About; seconds: number } {
	const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
	const commit = git('rev-parse', 'HEAD')
	const isTagged = git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`)
	const isChanged = git('status', '--porcelain') !== ''
	return {
		about: {
			version: `${version}${isTagged && !isChanged ? '' : `-${commit.slice(0, 8)}${isChanged ? '-changed' : ''}`}`,
			commit,
			node: process.versions.node,
			pocketbase: pocketbaseVersion,
			platform: `${process.platform}-${process.arch}`,
		},
		seconds: Number(process.env.SOURCE_DATE_EPOCH ?? git('log', '-1', '--format=%ct')),
	}
}

/** Node's own build runs on any machine of its kind; one that a distribution made needs that distribution's libraries. */
function checkNode(): void {
	if (process.platform === 'win32') throw new Failure('A release is made on Linux or macOS.')
	if ((process.config.variables as { node_shared?: boolean }).node_shared || !process.features.typescript) {
		throw new Failure(
			'This Node cannot be handed on: make the release with Node 24 from https://nodejs.org or from npm (npx node@24).',
		)
	}
}

function gather(binary: string, folder: string, told: About): number {
	fs.rmSync(folder, { recursive: true, force: true })
	const put = (from: string, file: string) => {
		const to = path.join(folder, file)
		fs.mkdirSync(path.dirname(to), { recursive: true })
		fs.copyFileSync(from, to)
	}
	const files = releaseFiles()
	for (const file of files) put(path.join(root, file), file)
	put(binary, '.sila/bin/pocketbase')
	put(process.execPath, 'node/bin/node')
	fs.writeFileSync(path.join(folder, 'release.json'), `${JSON.stringify(told, null, '\t')}\n`)
	return files.length
}

async function release([into = path.join(made, 'releases')]: string[]): Promise<void> {
	checkNode()
	const { about: told, seconds } = about()
	const folder = path.join(path.resolve(into), `sila-${told.version}-${told.platform}`)
	const step = stepper(STEPS)
	let binary = ''
	await step('Build', async tell => {
		binary = await pocketbaseOfRelease(tell)
		tell('hooks and desk')
		await buildServer()
		tell('widgets')
		await buildWidgets()
		return 'all there'
	})
	await step('Files', async () => `${gather(binary, folder, told)} files`)
	await step('Bill of materials', async () => {
		const packages = await npmBill(folder)
		return `${packages} packages of npm and ${await goBill(folder, binary)} modules of Go`
	})
	await step('Archive', async () => {
		const { archive, sha256 } = await pack(folder, seconds)
		fs.rmSync(folder, { recursive: true })
		return `${archive}, ${Math.round(fs.statSync(archive).size / 1e6)} MB, SHA-256 ${sha256}`
	})
}

release(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
