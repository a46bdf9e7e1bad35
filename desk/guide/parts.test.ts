import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { PAGES } from '../frame/pages.ts'
import { idOf, partsOf } from './parts.ts'
import { guideOf } from './places.ts'

const text = fs.readFileSync(path.join(import.meta.dirname, '../../docs/staff.ar.md'), 'utf8')

test('a guide is its parts, and links lead from one to another', () => {
	const { intro, parts } = partsOf(
		'<div dir="rtl">\n\n# دليل\n\nأهلًا.\n\n## المحتويات\n\n- [الأول](#الأول)\n\n## الأول\n\nانظر [الداخلي](#باب-داخلي).\n\n## الثاني\n\n### باب داخلي\n\nنص.\n\n| أ |\n|---|\n| ب |\n\n</div>\n',
	)
	assert.equal(intro.trim(), '<p>أهلًا.</p>')
	assert.deepEqual(
		parts.map(({ id, title }) => [id, title]),
		[
			['الأول', 'الأول'],
			['الثاني', 'الثاني'],
		],
	)
	const [first, second] = parts
	assert.ok(
		first?.html.includes(
			`href="#/sila/guide/${encodeURIComponent('الثاني')}?at=${encodeURIComponent('باب-داخلي')}"`,
		),
	)
	assert.ok(second?.html.includes('<h2 id="باب-داخلي" tabindex="-1">باب داخلي</h2>'))
	assert.match(second?.html ?? '', /<div class="guide-table" role="region" tabindex="0"><table>/)
})

test('the guide for staff is all there', () => {
	const { intro, parts } = partsOf(text)
	const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => idOf(heading))
	assert.deepEqual(
		parts.map(({ id }) => id),
		headings.filter(id => id !== 'المحتويات'),
	)
	for (const { html } of [{ html: intro }, ...parts]) {
		assert.ok(html.trim().length > 0)
		assert.doesNotMatch(html, /\]\(|<\/?div dir|\*\*/)
	}
})

test('every page of the desk has its part in the guide', () => {
	const known = partsOf(text).parts.map(({ id }) => id)
	for (const page of PAGES.filter(({ administrator, of }) => !administrator && of))
		assert.ok(known.includes(guideOf(page) ?? ''), page.path)
})
