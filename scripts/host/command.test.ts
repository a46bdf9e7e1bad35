import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-host-command-'))
after(() => fs.rmSync(top, { recursive: true, force: true }))
process.env.SILA_HOST_ROOT = top
process.env.PATH = `${top}/programs:${process.env.PATH}`
process.env.OF_THE_ADMINISTRATOR = 'not for others'
const { onHosted } = await import('./command.ts')

function place(file: string, text: string): string {
	const at = path.join(top, file)
	fs.mkdirSync(path.dirname(at), { recursive: true })
	fs.writeFileSync(at, text, { mode: 0o755 })
	return at
}
const read = (file: string) => fs.readFileSync(path.join(top, file), 'utf8')

test('a command for one association has its settings, which no list of what runs on the machine shows', () => {
	place('etc/sila/kadi.env', 'PORT=12001\nSILA_BACKUP_S3_SECRET=nobody-else-reads-it\n')
	place('var/lib/sila/kadi/some', '')
	place('programs/runuser', `#!/bin/sh\necho "$@" >${top}/shown\nshift 3\nexec "$@"\n`)
	place(
		'release/sila',
		`#!/bin/sh\nenv >${top}/env\necho "$@" >${top}/words\numask >${top}/umask\npwd >${top}/pwd\n`,
	)
	onHosted('kadi', path.join(top, 'release'), ['backup', 'a folder'])
	assert.doesNotMatch(read('shown'), /nobody-else-reads-it/)
	assert.match(read('shown'), /^-u sila-kadi -- /)
	assert.match(read('env'), /^SILA_BACKUP_S3_SECRET=nobody-else-reads-it$/m)
	assert.match(read('env'), /^SILA_HOME=.*\/var\/lib\/sila\/kadi$/m)
	assert.doesNotMatch(read('env'), /OF_THE_ADMINISTRATOR/)
	assert.deepEqual(
		['words', 'umask', 'pwd'].map(file => read(file).trim()),
		['backup a folder', '0077', fs.realpathSync(path.join(top, 'var/lib/sila/kadi'))],
	)
})
