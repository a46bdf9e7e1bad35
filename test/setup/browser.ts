import fs from 'node:fs'
import path from 'node:path'
import { after } from 'node:test'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { withLock } from '../../scripts/lib/lock.ts'
import { sila, tool } from '../../scripts/lib/paths.ts'

const packed = tool('@sparticuz/chromium/bin')
const { version } = JSON.parse(fs.readFileSync(tool('@sparticuz/chromium/package.json'), 'utf8')) as {
	version: string
}
const home = path.join(sila, `chromium-${version}`)
const bundled = process.platform === 'linux' && process.arch === 'x64'

/** Chromium talks to nobody but the page under test. */
const quiet = [
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-sync',
	'--no-first-run',
	'--no-default-browser-check',
]

/** What every launch of it needs; Chromium refuses to make its sandbox for root. */
export const chromiumArgs: string[] = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet

/**
 * A Chromium to run tests in: the one from npm, with its own libraries and a font, so that it needs neither root nor a
 * browser on the machine. It exists for Linux on x64; elsewhere CHROMIUM_BIN names one.
 */
export async function chromiumPath(): Promise<string> {
	if (process.env.CHROMIUM_BIN) return process.env.CHROMIUM_BIN
	if (!bundled)
		throw new Error('Set CHROMIUM_BIN to the path of a Chromium or Chrome: npm has none for this machine.')
	const run = path.join(home, 'run')
	if (!fs.existsSync(run)) {
		await withLock(`${home}.lock`, async () => {
			if (!fs.existsSync(run)) await unpack()
		})
	}
	return run
}

/** A headless Chromium, driven by Playwright. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs, timeout: 180_000 })
}

let shared: Promise<Browser> | undefined

/** The one of all test files of a process, until they are done. What they do in it is kept apart by contexts. */
export function sharedBrowser(): Promise<Browser> {
	shared ??= launchBrowser().then(browser => {
		after(() => browser.close())
		return browser
	})
	return shared
}

async function unpack(): Promise<void> {
	const part = `${home}.part`
	fs.rmSync(part, { recursive: true, force: true })
	fs.mkdirSync(part, { recursive: true })
	const { TMPDIR } = process.env
	// The package unpacks into the system's folder for temporary files, where others may do the same.
	process.env.TMPDIR = part
	try {
		const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
		await Promise.all(parts.map(name => inflate(path.join(packed, name))))
	} finally {
		if (TMPDIR === undefined) delete process.env.TMPDIR
		else process.env.TMPDIR = TMPDIR
	}
	fs.writeFileSync(path.join(part, 'fonts.conf'), fontsConf)
	fs.writeFileSync(path.join(part, 'run'), launcher, { mode: 0o755 })
	fs.rmSync(home, { recursive: true, force: true })
	fs.renameSync(part, home)
}

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${home}/fonts</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`

/** Its own libraries, so that the machine needs no more than a C library. */
const launcher = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`
