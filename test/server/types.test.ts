import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { KINDS, statusesOf } from '../../core/case/status.ts'
import { COMPLAINT_TOPICS, INQUIRY_TOPICS } from '../../core/case/topics.ts'
import { channelSchema } from '../../core/policy/association.ts'
import { CONTACT_DETAIL } from '../../core/sending/contact.ts'
import { FILE_LIMITS, FILE_TYPES } from '../../core/sending/files.ts'
import { hooksDir, migrationsDir, root } from '../../scripts/lib/paths.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'
import { collectionTypes } from '../../scripts/types.ts'
import { open } from './support.ts'

test('the generated types say what the migrations make', async () => {
	for (const [file, content] of Object.entries(await collectionTypes())) {
		assert.equal(fs.readFileSync(file, 'utf8'), content, `${file} is stale: run node scripts/types.ts`)
	}
})

test('the collections agree with core, and every field explains itself in Arabic', async t => {
	const backend = await open()
	t.after(() => backend.stop())
	const collections = (await backend.administrator.collections.getFullList()).filter(({ system }) => !system)
	const field = (name: string) =>
		collections.find(entry => entry.name === 'cases')?.fields.find(entry => entry.name === name)
	assert.deepEqual(field('kind')?.values, KINDS)
	assert.deepEqual(field('status')?.values.toSorted(), [...new Set(KINDS.flatMap(statusesOf))].sort())
	assert.deepEqual(field('topic')?.values, [...COMPLAINT_TOPICS, ...INQUIRY_TOPICS])
	assert.deepEqual(field('contact_means')?.values, Object.keys(CONTACT_DETAIL))
	assert.deepEqual(field('channel')?.values, channelSchema.shape.kind.options)
	assert.deepEqual(
		Object.keys(FILE_TYPES).filter(type => !field('minutes')?.mimeTypes.includes(type)),
		[],
	)
	assert.equal(field('minutes')?.protected, true)
	assert.equal(field('files')?.maxSelect, FILE_LIMITS.inCase)
	assert.equal(field('files')?.maxSize, FILE_LIMITS.bytes)
	assert.equal(field('files')?.protected, true)
	for (const type of Object.keys(FILE_TYPES)) assert.ok(field('files')?.mimeTypes.includes(type), type)
	for (const { name, fields } of collections) {
		for (const entry of fields) {
			if (entry.system || entry.type === 'autodate') continue
			assert.match(entry.help, /[ء-ي]{3}/, `${name}.${entry.name}`)
		}
	}
})

test('a later migration may add a field to the audit trail, which stays final', async t => {
	const work = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-migrate-'))
	t.after(() => fs.rmSync(work, { recursive: true, force: true }))
	const migrations = path.join(work, 'migrations')
	fs.cpSync(migrationsDir, migrations, { recursive: true })
	const binary = await pocketbase()
	const up = () =>
		execFileSync(
			binary,
			[
				'migrate',
				'up',
				`--dir=${work}/data`,
				`--migrationsDir=${migrations}`,
				`--hooksDir=${hooksDir}`,
				'--hooksPool=1',
				'--automigrate=false',
				'--dev=false',
			],
			{ encoding: 'utf8' },
		)
	up()
	const database = () => new DatabaseSync(path.join(work, 'data/data.db'))
	const first = database()
	first.exec("INSERT INTO audit (id, `case`, action, actor) VALUES ('a', 'b', 'received', 'x')")
	first.close()
	fs.writeFileSync(
		path.join(migrations, '9995219208_more.js'),
		`migrate(app => {
			const audit = app.findCollectionByNameOrId('audit')
			audit.fields.add(new TextField({ name: 'remark' }))
			audit.fields.add(new SelectField({ name: 'kind', values: ['a', 'b'], maxSelect: 1 }))
			app.save(audit)
		})`,
	)
	up()
	const second = database()
	assert.deepEqual(
		{ ...second.prepare('SELECT actor, remark, kind FROM audit').get() },
		{ actor: 'x', remark: '', kind: '' },
	)
	assert.throws(() => second.exec("UPDATE audit SET remark = 'x'"), /audit records are final/)
	assert.throws(() => second.exec('DELETE FROM audit'), /audit records are final/)
	second.close()
})

test('no module reaches for the outer app: in a transaction that would wait for itself for ever', () => {
	const files = fs
		.readdirSync(path.join(root, 'server'), { encoding: 'utf8', recursive: true })
		.filter(name => name.endsWith('.ts') && !name.startsWith('table'))
	assert.ok(files.length > 10)
	for (const name of files) {
		assert.doesNotMatch(fs.readFileSync(path.join(root, 'server', name), 'utf8'), /\$app\b/, name)
	}
})
