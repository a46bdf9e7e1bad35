import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailWords as ar } from '../language/words/mail.ar.ts'
import { mailWords as en } from '../language/words/mail.en.ts'
import { load, SLUGS } from '../policy/associations.fixture.ts'
import { isDiscreet } from '../policy/discreet.ts'
import type { ContactMeans } from '../sending/contact.ts'
import { discreetNotice } from './discreet.ts'
import { discreetNoticeOf, TO_APPLICANT } from './kinds.ts'
import { mailHtml, ONE_PART } from './notice.ts'
import { revealing } from './revealing.fixture.ts'

const LANGUAGES = [
	['ar', ar],
	['en', en],
] as const
const MEANS: (ContactMeans | '')[] = ['', 'phone', 'sms', 'email', 'letter']
const facts = { reference: '123456782', portal: 'https://portal.example.org' }
const told = (kind: (typeof TO_APPLICANT)[number], means: ContactMeans | '', lang: 'ar' | 'en') =>
	discreetNotice(discreetNoticeOf(kind), { ...facts, means, lang }, lang === 'ar' ? ar : en)

/** Those in whose words there is something to see or to type on the tracking page. */
const leads = ['update', 'once']

test('nothing that is told discreetly names an association, a service or a kind of case', () => {
	for (const [lang, words] of LANGUAGES) {
		const names = revealing(SLUGS.map(load), lang)
		assert.ok(names.length > 20)
		for (const kind of TO_APPLICANT) {
			for (const means of MEANS) {
				const { subject, text } = told(kind, means, lang)
				const all = [subject, text, mailHtml({ subject, text }, lang), words.discreet.sender]
				for (const said of all) for (const name of names) assert.ok(!said.includes(name), `${said}: ${name}`)
			}
		}
	}
})

test('on a screen it leads to the tracking page by a link with the reference; aloud it has no link', () => {
	for (const [lang] of LANGUAGES) {
		for (const kind of TO_APPLICANT) {
			const link = `https://portal.example.org${lang === 'en' ? '/en' : ''}/track/#123456782`
			for (const means of ['sms', 'email', 'letter'] as const)
				assert.equal(
					told(kind, means, lang).text.endsWith(`\n${link}`),
					leads.includes(discreetNoticeOf(kind)),
					`${kind} ${means}`,
				)
			for (const means of ['phone', ''] as const) assert.doesNotMatch(told(kind, means, lang).text, /https?:/)
		}
	}
})

test('kinds that lead to the tracking page are told alike, so that none can be told from another', () => {
	const others = TO_APPLICANT.filter(kind => discreetNoticeOf(kind) !== 'update')
	assert.deepEqual(others, ['erased', 'one-time-code', 'code-asked'])
	for (const [lang] of LANGUAGES) {
		const ones = TO_APPLICANT.filter(kind => !others.includes(kind)).map(kind => told(kind, 'sms', lang))
		assert.equal(new Set(ones.map(({ subject, text }) => `${subject}\n${text}`)).size, 1)
	}
})

test('a text message fits into one part where the portal’s address leaves room', () => {
	for (const [lang] of LANGUAGES) {
		const portal = `https://${'p'.repeat(20)}.org`
		const { text } = discreetNotice(
			'update',
			{ ...facts, portal, means: 'sms', lang },
			lang === 'ar' ? ar : en,
		)
		assert.ok(text.length <= ONE_PART[lang], `${text.length}`)
	}
})

test('who said nothing is told discreetly where a service is sensitive', () => {
	const [plain, sensitive] = [{}, { sensitive: true }] as const
	assert.equal(isDiscreet('', [plain]), false)
	assert.equal(isDiscreet(undefined, [plain, sensitive]), true)
	assert.equal(isDiscreet('no', [sensitive]), false)
	assert.equal(isDiscreet('yes', [plain]), true)
})
