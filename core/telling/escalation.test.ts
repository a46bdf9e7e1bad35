import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LateCase, lateNotice } from './escalation.ts'
import { mailHtml } from './notice.ts'

const late: LateCase = {
	id: 'abcdefghijklmno',
	kind: 'request',
	reference: '123456782',
	association: 'جمعية كادي',
	service: 'طلب خدمة',
	due: '2026-03-08',
	today: '2026-03-09',
	target: false,
	portal: 'https://portal.example.org/',
}
const after = (today: string) => lateNotice({ ...late, today }, 'نورة').text

test('it says which case, where, how late, and leads to it', () => {
	const { subject, text } = lateNotice(late, 'نورة')
	assert.equal(subject, 'طلب تجاوز موعد الرد: 123\u00a0456\u00a0782')
	for (const part of [
		'إلى: نورة',
		'123\u00a0456\u00a0782',
		'جمعية كادي',
		'طلب خدمة',
		'آخر يوم للرد، وكان 8\u00a0مارس\u00a02026',
	])
		assert.ok(text.includes(part), part)
	assert.ok(text.includes('\nhttps://portal.example.org/desk/#/sila/cases/abcdefghijklmno\n'))
	assert.match(
		mailHtml({ subject, text }, 'ar'),
		/href="https:\/\/portal\.example\.org\/desk\/#\/sila\/cases\/\w{15}"/,
	)
})

test('how late is counted in days, in the words for one, two, few and many', () => {
	assert.match(after('2026-03-09'), /تأخر حتى اليوم يومًا واحدًا\./)
	assert.match(after('2026-03-10'), /تأخر حتى اليوم يومين\./)
	assert.match(after('2026-03-11'), /تأخر حتى اليوم 3 أيام\./)
	assert.match(after('2026-03-19'), /تأخر حتى اليوم 11 يومًا\./)
	assert.match(after('2026-06-16'), /تأخر حتى اليوم 100 يوم\./)
})

test('a target is called one, and where nobody is recorded it says so', () => {
	assert.match(lateNotice({ ...late, target: true }, 'نورة').text, /تجاوز الهدف الداخلي للرد/)
	assert.match(lateNotice(late, null).text, /^لا أحد مسجَّل في الإدارة العليا/)
})
