import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { root, tool } from '../lib/paths.ts'

const house = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-knip-'))
after(() => fs.rmSync(house, { recursive: true, force: true }))

test('packages used but not declared, declared but unused, and exports nobody uses are found by knip.jsonc', () => {
	const files = {
		'package.json': JSON.stringify({
			name: 'house',
			type: 'module',
			devDependencies: { lit: '3', zod: '4' },
		}),
		'core/a.ts': `export const used = 1\nexport const idle = 2\nexport interface Idle { x: 1 }\n`,
		'core/nobody.ts': 'export const x = 1\n',
		'dashboard/main.ts': `import 'lit'\nimport 'chai'\nimport { used } from '../core/a.ts'\nconsole.log(used)\n`,
	}
	for (const [file, content] of Object.entries(files)) {
		fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
		fs.writeFileSync(path.join(house, file), content)
	}
	fs.copyFileSync(path.join(root, 'knip.jsonc'), path.join(house, 'knip.jsonc'))
	const { status, stdout } = spawnSync(
		process.execPath,
		[tool('knip/bin/knip.js'), '--no-progress', '--no-gitignore', '--no-config-hints'],
		{ cwd: house, encoding: 'utf8' },
	)
	assert.notEqual(status, 0)
	const found = stdout
		.split('\n')
		.flatMap(line => /^(core\/nobody|chai|zod|idle|Idle|lit|used)\b/.exec(line)?.[0] ?? [])
	assert.deepEqual(found.sort(), ['Idle', 'chai', 'core/nobody', 'idle', 'zod'])
})
