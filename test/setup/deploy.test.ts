import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { root } from '../../scripts/lib/paths.ts'
import { caddyBinary } from './caddy.ts'

/* Each file of deploy/ is checked by the program that it is for; where that is not installed, the test says so. */

const deploy = path.join(root, 'deploy')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-deploy-'))
test.after(() => fs.rmSync(folder, { recursive: true }))

const found = (program: string): string =>
	[...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin']
		.map(at => path.join(at, program))
		.find(fs.existsSync) ?? ''
const needs = (program: string) => ({ skip: found(program) ? false : `${program} is not installed` })

/** What a program says of something, with its exit code before it. */
function ask(program: string, ...args: string[]): string {
	const { status, stdout, stderr } = spawnSync(program, args, {
		encoding: 'utf8',
		env: { ...process.env, HOME: folder },
	})
	return `${status} ${stdout}${stderr}`.trim()
}

const units = () =>
	fs.readdirSync(path.join(deploy, 'systemd')).filter(name => /\.(service|timer|path)$/.test(name))

/** The units as systemd would find them, with a program that is there in the place of Sila's. */
function placed(): string[] {
	return units().map(name => {
		const text = fs.readFileSync(path.join(deploy, 'systemd', name), 'utf8')
		const file = path.join(folder, name)
		fs.writeFileSync(file, text.replaceAll('/opt/sila/current/sila', '/bin/true'))
		return file
	})
}

test('systemd takes all units, without a word', needs('systemd-analyze'), () => {
	assert.ok(units().length >= 6)
	assert.equal(ask('systemd-analyze', 'verify', ...placed()), '0')
	const broken = path.join(folder, 'broken@.service')
	fs.writeFileSync(broken, '[Service]\nExecStart=/bin/true\nProtectSytem=strict\n')
	assert.match(ask('systemd-analyze', 'verify', broken), /ProtectSytem/)
	fs.rmSync(broken)
})

test(
	'what serves, builds and copies is exposed as little as systemd can say',
	needs('systemd-analyze'),
	() => {
		for (const file of placed().filter(name => name.endsWith('.service'))) {
			const said = ask('systemd-analyze', 'security', '--offline=true', '--threshold=20', file)
			assert.match(said, /^0 /, said.split('\n').at(-1))
		}
	},
)

test('the services are hardened alike, and what they make is for their user alone', () => {
	const hardening = (name: string) =>
		fs
			.readFileSync(path.join(deploy, 'systemd', name), 'utf8')
			.split('\n')
			.filter(line =>
				/^(NoNew|Capab|Ambient|Protect|ProcS|Private|Restrict(?!=)|Lock|RemoveIPC|System|UMask|User=|StateDirectoryMode)/.test(
					line,
				),
			)
			.sort()
	const [first = '', ...others] = units().filter(name => name.endsWith('.service'))
	assert.ok(hardening(first).includes('UMask=0077') && hardening(first).length > 20)
	for (const other of others) assert.deepEqual(hardening(other), hardening(first), other)
})

test('nftables takes the rules of the firewall', needs('nft'), t => {
	const said = ask(found('nft'), '-c', '-f', path.join(deploy, 'nftables.conf'))
	if (/Operation not permitted|netlink/i.test(said)) t.skip('only root may ask nftables')
	else assert.equal(said, '0')
})

test('Caddy takes its files as they are formatted', {
	skip: caddyBinary ? false : 'Caddy is not installed',
}, () => {
	for (const name of fs.readdirSync(path.join(deploy, 'caddy'))) {
		const file = path.join(deploy, 'caddy', name)
		const text = fs.readFileSync(file, 'utf8')
		assert.equal(ask(caddyBinary, 'fmt', file), `0 ${text}`.trim(), name)
	}
})
