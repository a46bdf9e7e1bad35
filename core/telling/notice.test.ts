import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMPLAINT_STATUSES, INQUIRY_STATUSES, STATUSES, type Status } from '../case/status.ts'
import type { Lang } from '../language/text.ts'
import { caseWords as caseAr } from '../language/words/case.ar.ts'
import { caseWords as caseEn } from '../language/words/case.en.ts'
import { complaintWords as complaintAr } from '../language/words/complaint.ar.ts'
import { complaintWords as complaintEn } from '../language/words/complaint.en.ts'
import { inquiryWords as inquiryAr } from '../language/words/inquiry.ar.ts'
import { inquiryWords as inquiryEn } from '../language/words/inquiry.en.ts'
import { mailWords as ar } from '../language/words/mail.ar.ts'
import { mailWords as en } from '../language/words/mail.en.ts'
import { load, SLUGS } from '../policy/associations.fixture.ts'
import { tokenFrom } from '../survey/answers.ts'
import { mailHtml, type NoticeFacts, notice, ONE_PART, withToken } from './notice.ts'

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

/** The words of each kind of case, in both languages. */
const KINDS = [
	['request', STATUSES, { ar: caseAr, en: caseEn }],
	['complaint', COMPLAINT_STATUSES, { ar: complaintAr, en: complaintEn }],
	['inquiry', INQUIRY_STATUSES, { ar: inquiryAr, en: inquiryEn }],
] as const

/** Every text message there is, with a portal whose host has so many letters. */
function* texts(host: number, lang: Lang) {
	const portal = `https://${'p'.repeat(host - 4)}.org`
	for (const association of associations) {
		for (const [of, statuses, words] of KINDS) {
			for (const status of statuses) {
				for (const [kind, survey] of [
					['status', undefined],
					['status', 'link'],
					['message', undefined],
					['survey', 'link'],
					['erased', undefined],
					['erasure-refused', undefined],
				] as const) {
					const short: NoticeFacts = {
						...facts,
						of,
						association,
						status,
						kind,
						portal,
						survey,
						lang,
						means: 'sms',
					}
					const { text } = notice(short, lang === 'ar' ? ar : en, words[lang])
					yield { kind, survey, text: withToken(text, token) }
				}
			}
		}
	}
}

test('a status or a message is told by one text message, for every association, status and language', () => {
	for (const lang of ['ar', 'en'] as const) {
		for (const { kind, survey, text } of texts(20, lang)) {
			if (survey || (kind !== 'status' && kind !== 'message')) continue
			assert.ok(text.length <= ONE_PART[lang], `${text.length}: ${text}`)
			assert.match(text, /\n?https:\S+\/track\/#123456782$/)
		}
	}
})

test('no text message has more than two parts, nor letters that would make it longer', () => {
	for (const { survey, text } of texts(25, 'ar')) {
		assert.ok(text.length <= 134, `${text.length}: ${text}`)
		assert.equal(text.includes(`/s/#${token}`), survey === 'link')
	}
	for (const { text } of texts(25, 'en')) {
		// Outside the alphabet of GSM a part holds less than half.
		assert.match(text, /^[\w\s:/.()'#?-]*$/)
		assert.ok(text.length <= 306, text)
	}
})

test('a text message says who writes and about what, as far as one has room for it', () => {
	const short = (slug: string, status: Status) =>
		notice(
			{ ...facts, association: load(slug), status, means: 'sms', portal: 'https://care.example.org' },
			ar,
			caseAr,
		).text
	const link = 'https://care.example.org/track/#123456782'
	assert.equal(short('kadi', 'accepted'), `كادي، طلبك: مقبول\n${link}`)
	assert.equal(short('kitab-wa-qari', 'needs-completion'), `كتاب وقارئ: يحتاج استكمالًا\n${link}`)
})

test('an e-mail says where the case stands, what comes next, and where to look', () => {
	const { subject, text } = notice(facts, ar, caseAr)
	assert.equal(subject, 'طلبك رقم 123\u00a0456\u00a0782: مقبول')
	assert.ok(text.includes(caseAr.statuses.accepted.meaning) && text.includes(caseAr.statuses.accepted.next))
	// What stands after # is sent to nobody, so no log has the reference.
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

test('no Arabic word is drawn apart from the letter before it, in subject, text or text message', () => {
	for (const kind of Object.keys(ar.subject) as NoticeFacts['kind'][])
		for (const [of, statuses, words] of KINDS)
			for (const status of statuses)
				for (const means of ['email', 'sms'] as const) {
					const { subject, text } = notice({ ...facts, kind, of, means, status }, ar, words.ar)
					assert.doesNotMatch(`${subject} ${text}`, /ـ[ء-ي]/u, `${kind}, ${of}, ${means}`)
				}
})
