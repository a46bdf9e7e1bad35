import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { PROMISES } from './promises.fixture.ts'

/*
 * Who sees, keeps or deletes what: people trust these sentences, so each is true by something that a test holds, and
 * promises.fixture.ts says by what. Whoever writes or changes such a sentence looks at the fact first. The patterns
 * know how such sentences are usually worded; they cannot know all of them.
 */

const AR =
	/(?:يرى|يراه|رأوه|ورأوها|يراهما|اطّلع|يقرؤه|لا يظهر|خصوصيت|لا نحفظ|لا يُحفظ|يُحفظ (?:على|ما)|محفوظ على|لا يبقى|تبقى هذه|يتذكر هذا|لا أحد|لا يستطيع أحد|سر لك|تُمحى|محت |مُحيت بياناتك|أن تمحو|نحذف من|مُسح|يمسح|المتابعة وحدها|إلا في صفحة|بلا اسم|لا يحفظ شيئ|أن تعرف (?:من|صاحب)|عمّن|لا تُعطى لهما|تقرأ الإدارة)/
const EN =
	/(?:(?<!you )can see|staff see|staff learn|would see|not see this|\bseen by\b|read only|only on the tracking|tracking page only|your privacy|private|reads it\b|nobody can|we keep no|\bkeeps nothing|(?:is|nothing .*) kept|not kept|stays? on (?:the|this) device|this device only|nothing on this page|page stays open|this device remembers|delete[ds]|\berased?\b.*(?:from|what you)|is erased|secret alone|knowing who|saying who|remove (?:from pictures|what the camera)|never to a|neither given|management reads|stay without|gone from this)/i

const root = path.join(import.meta.dirname, '..')
const words = ['core/language/words', 'widgets', 'site/words']
	.flatMap(folder => fs.globSync(`${folder}/**/{ar,en,*.ar,*.en}.ts`, { cwd: root }))
	.sort()

/** Every text in a module, whatever its shape. */
function* texts(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value
	else if (value && typeof value === 'object') for (const one of Object.values(value)) yield* texts(one)
}

const said = new Set<string>()
for (const file of words) {
	const pattern = /[./]en\.ts$/.test(file) ? EN : AR
	const module = { ...(await import(pathToFileURL(path.join(root, file)).href)) }
	for (const text of texts(module)) if (pattern.test(text)) said.add(text)
}
const known = new Set(PROMISES.flatMap(promise => promise.said))

test('each sentence on who sees, keeps or deletes what has a fact that a test holds', () => {
	assert.ok(said.size > 100, `only ${said.size} found`)
	assert.deepEqual(
		[...said].filter(text => !known.has(text)),
		[],
		'say in site/promises.fixture.ts by what it is true',
	)
})

test('the table has no sentence that is not said any more', () => {
	assert.deepEqual(
		[...known].filter(text => !said.has(text)),
		[],
	)
})

test('each fact is held by a test that is there', () => {
	for (const { fact, held } of PROMISES)
		for (const [file, title] of held)
			assert.ok(
				fs.readFileSync(path.join(root, file), 'utf8').includes(title),
				`${fact}: ${file}, “${title}”`,
			)
})
