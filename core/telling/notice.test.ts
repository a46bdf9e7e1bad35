import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STATUSES } from '../case/status.ts'
import { caseWords as caseAr } from '../language/words/case.ar.ts'
import { caseWords as caseEn } from '../language/words/case.en.ts'
import { mailWords as ar } from '../language/words/mail.ar.ts'
import { mailWords as en } from '../language/words/mail.en.ts'
import { load, SLUGS } from '../policy/associations.fixture.ts'
import { tokenFrom } from '../survey/answers.ts'
import { mailHtml, type NoticeFacts, notice, withToken } from './notice.ts'

const associations = SLUGS.map(load)
const association = load('yusr')
const token = tokenFrom('0123456789abcdef01234567')
const facts: NoticeFacts = {
	kind: 'status',
	of: 'request',
	means: 'email',
	association,
	reference: '123456782',
	status: 'accepted',
	lang: 'ar',
	portal: 'https://portal.example.org.sa/',
}

test('a text message fits into two parts, for every association, status and language', () => {
	const portal = `https://${'p'.repeat(25)}` // 40 letters with /track/
	for (const association of associations) {
		for (const status of STATUSES) {
			for (const [kind, survey] of [
				['status', undefined],
				['status', 'link'],
				['message', undefined],
				['survey', 'link'],
				['erased', undefined],
				['erasure-refused', undefined],
			] as const) {
				const short = { ...facts, association, status, kind, portal, survey, means: 'sms' as const }
				const arabic = withToken(notice(short, ar, caseAr).text, token)
				assert.ok(arabic.length <= 134, `${arabic.length}: ${arabic}`)
				assert.equal(arabic.includes(`/s/#${token}`), survey === 'link')
				const english = withToken(notice({ ...short, lang: 'en' }, en, caseEn).text, token)
				// Outside the alphabet of GSM a part holds less than half.
				assert.match(english, /^[\w\s:/.()'#?-]*$/)
				assert.ok(english.length <= 306, english)
			}
		}
	}
})

test('an e-mail says where the case stands, what comes next, and where to look', () => {
	const { subject, text } = notice(facts, ar, caseAr)
	assert.equal(subject, 'طلبك رقم 123\u00a0456\u00a0782: مقبول')
	assert.ok(text.includes(caseAr.statuses.accepted.meaning) && text.includes(caseAr.statuses.accepted.next))
	assert.ok(text.includes('\nhttps://portal.example.org.sa/track/#123456782\n'))
	const english = notice({ ...facts, lang: 'en' }, en, caseEn)
	assert.ok(english.text.includes('\nhttps://portal.example.org.sa/en/track/#123456782\n'))
})

test('what staff say aloud has no link in it', () => {
	for (const means of ['phone', 'visit'] as const) {
		assert.doesNotMatch(notice({ ...facts, means }, ar, caseAr).text, /https?:/)
	}
})

test('a message’s notice says nothing of where the case stands', () => {
	const { subject, text } = notice({ ...facts, kind: 'message' }, ar, caseAr)
	assert.ok(!`${subject}${text}`.includes(caseAr.statuses.accepted.label))
})

test('of an erasure it says that it happened and offers nothing more; of a refusal, where the answer is', () => {
	for (const means of ['email', 'letter', 'sms', 'phone', 'visit'] as const) {
		for (const [lang, words, caseWords] of [
			['ar', ar, caseAr],
			['en', en, caseEn],
		] as const) {
			const about = (kind: 'erased' | 'erasure-refused') =>
				notice({ ...facts, means, lang, kind }, words, caseWords)
			assert.doesNotMatch(about('erased').text, /https?:/)
			const spoken = means === 'phone' || means === 'visit'
			assert.equal(/https?:.*\/track\//.test(about('erasure-refused').text), !spoken, means)
		}
	}
})

test('the HTML runs with its language and takes nothing as markup', () => {
	const html = mailHtml({ subject: 'a < b', text: '<b>&"\n\nhttps://x.example/?a="b' }, 'ar')
	assert.match(html, /<html lang="ar" dir="rtl">/)
	assert.match(html, /<title>a &lt; b<\/title>/)
	assert.match(html, /<p>&lt;b&gt;&amp;&quot;<\/p>/)
	assert.match(html, /href="https:\/\/x\.example\/\?a=&quot;b"/)
	assert.match(mailHtml(notice(facts, ar, caseAr), 'ar'), /<bdi dir="ltr">123\u00a0456\u00a0782<\/bdi>/)
	assert.match(mailHtml(notice(facts, en, caseEn), 'en'), /<html lang="en" dir="ltr">/)
})

test('a delivery asks how it was: in the e-mail by five links, in a call by the tracking page, once', () => {
	const delivered = { ...facts, status: 'delivered' as const }
	const mail = withToken(notice({ ...delivered, survey: 'link' }, ar, caseAr).text, token)
	assert.ok(mail.includes(`\nhttps://portal.example.org.sa/s/#${token}\n`))
	const html = mailHtml({ subject: 'x', text: mail }, 'ar')
	for (const point of [1, 2, 3, 4, 5]) assert.ok(html.includes(`/s/#${token}-${point}"`))
	const call = notice({ ...delivered, means: 'phone', survey: 'tracker' }, ar, caseAr).text
	assert.ok(call.includes(ar.rateByTracker) && !call.includes('/s/'))
	assert.ok(!notice(delivered, ar, caseAr).text.includes(ar.rateByTracker))
})
