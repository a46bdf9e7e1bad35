import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { root } from '../../scripts/lib/paths.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'

/*
 * A server with associations, below a folder: `sila host` as an administrator runs it, and in the place of the system's own
 * programs some that do what these do with this account. Units are processes here; whether systemd takes their files,
 * test/setup/deploy.test.ts asks systemd.
 */

/** What starts and stops units: their process is that of the release, with their settings. */
const SYSTEMCTL = `#!${process.execPath}
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')
const { parseEnv } = require('node:util')
const top = process.env.SILA_HOST_ROOT
const [verb, ...words] = process.argv.slice(2)
fs.appendFileSync(path.join(top, 'systemctl.log'), process.argv.slice(2).join(' ') + '\\n')
const pidFile = slug => path.join(top, slug + '.pid')
const alive = slug => {
	try {
		return process.kill(Number(fs.readFileSync(pidFile(slug), 'utf8')), 0)
	} catch {
		return false
	}
}
async function stop(slug) {
	if (alive(slug)) process.kill(Number(fs.readFileSync(pidFile(slug), 'utf8')), 'SIGTERM')
	while (alive(slug)) await new Promise(resolve => setTimeout(resolve, 50))
}
function start(slug) {
	const out = fs.openSync(path.join(top, slug + '.log'), 'a')
	const settings = parseEnv(fs.readFileSync(path.join(top, 'etc/sila', slug + '.env'), 'utf8'))
	const child = spawn(path.join(top, 'opt/sila/current/sila'), ['serve'], {
		env: { PATH: process.env.PATH, POCKETBASE_BIN: process.env.POCKETBASE_BIN, ...settings, SILA_HOME: path.join(top, 'var/lib/sila', slug) },
		stdio: ['ignore', out, out],
		detached: true,
	})
	child.unref()
	fs.writeFileSync(pidFile(slug), String(child.pid))
}
async function main() {
	const slugs = words.map(word => /^sila@(.+)\\.service$/.exec(word)?.[1]).filter(Boolean)
	for (const slug of slugs) {
		if (verb === 'is-failed') {
			console.log(alive(slug) ? 'active' : 'failed')
			continue
		}
		if (verb === 'stop' || verb === 'restart') await stop(slug)
		if (verb === 'start' || verb === 'restart' || (verb === 'enable' && words.includes('--now') && !alive(slug))) start(slug)
	}
}
main()
`

/** The account is one and the same here, and nothing is to be handed to another. */
const STANDINS: Record<string, string> = {
	systemctl: SYSTEMCTL,
	runuser: '#!/bin/sh\nshift 3\nexec "$@"\n',
	chown: '#!/bin/sh\n',
	useradd: '#!/bin/sh\n',
	id: '#!/bin/sh\n',
}

export interface Host {
	/** What stands for the root of the server. */
	readonly top: string
	/** A file of the server. */
	place(file: string): string
	/** Runs `sila host …` of a release, and answers with what it wrote and its exit code. */
	host(...words: string[]): { code: number | null; output: string }
	from(release: string, ...words: string[]): { code: number | null; output: string }
	/** Runs `systemctl …`, and answers with its exit code. */
	system(...words: string[]): number | null
	/** Where an association answers on this machine. */
	url(slug: string): string
	/** Ends what runs, and removes all. */
	stop(): Promise<void>
}

/** A bare server on which nothing is set up. `caddy`: the program that `caddy` is on it. */
export async function bareHost(caddy: string): Promise<Host> {
	const top = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-host-'))
	const programs = path.join(top, 'programs')
	fs.mkdirSync(programs)
	for (const [name, text] of Object.entries(STANDINS)) {
		fs.writeFileSync(path.join(programs, name), text, { mode: 0o755 })
	}
	if (caddy) fs.symlinkSync(caddy, path.join(programs, 'caddy'))
	else fs.writeFileSync(path.join(programs, 'caddy'), '#!/bin/sh\necho 2.6.2\n', { mode: 0o755 })
	const env = {
		PATH: `${programs}:${path.dirname(process.execPath)}:/usr/bin:/bin`,
		HOME: top,
		SILA_HOST_ROOT: top,
		SILA_HOST_PORT: String(await freePort()),
		POCKETBASE_BIN: await pocketbase(),
	}
	const from = (release: string, ...words: string[]) => {
		const { status, stdout, stderr } = spawnSync(path.join(release, 'sila'), ['host', ...words], {
			env,
			encoding: 'utf8',
		})
		return { code: status, output: stdout + stderr }
	}
	const pids = () => fs.readdirSync(top).filter(name => name.endsWith('.pid'))
	return {
		top,
		place: file => path.join(top, file),
		host: (...words) => from(root, ...words),
		from,
		system: (...words) => spawnSync(path.join(programs, 'systemctl'), words, { env }).status,
		url(slug) {
			const settings = parseEnv(fs.readFileSync(path.join(top, `etc/sila/${slug}.env`), 'utf8'))
			return `http://127.0.0.1:${settings.PORT}`
		},
		async stop() {
			const units = pids().map(name => `sila@${name.slice(0, -4)}.service`)
			spawnSync(path.join(programs, 'systemctl'), ['stop', ...units], { env })
			fs.rmSync(top, { recursive: true, force: true })
		},
	}
}
