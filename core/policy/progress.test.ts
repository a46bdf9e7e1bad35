import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STATUSES } from '../case/status.ts'
import { count } from '../language/count.ts'
import { caseWords as ar } from '../language/words/case.ar.ts'
import { caseWords as en } from '../language/words/case.en.ts'
import { complaintWords as complaints } from '../language/words/complaint.ar.ts'
import { load } from './associations.fixture.ts'
import { progress, progressOfKind, replyText } from './progress.ts'
import { presentStep } from './stage.ts'

test('counted nouns take their Arabic form', () => {
	const at = (n: number) => count(n, ar.workingDays, 'ar')
	assert.equal(at(0), '0 يوم عمل')
	assert.equal(at(1), 'يوم عمل واحد')
	assert.equal(at(2), 'يومي عمل')
	assert.equal(at(3), '3 أيام عمل')
	assert.equal(at(11), '11 يوم عمل')
	assert.equal(at(15), '15 يوم عمل')
	assert.equal(at(100), '100 يوم عمل')
	assert.equal(at(103), '103 أيام عمل')
	assert.equal(count(1, en.weeks, 'en'), 'one week')
	assert.equal(count(2, en.weeks, 'en'), '2 weeks')
})

test('a floor never reads as a promise, silence stays silence, a deadline names its days', () => {
	assert.match(
		replyText(load('artwa').reply, ar, 'ar'),
		/بعد أسبوعين على الأقل من اكتمال طلبك، وقد يتأخر عن ذلك/,
	)
	assert.match(
		replyText(load('yusr').reply, en, 'en'),
		/no sooner than 2 weeks after your request is complete, and may take longer/,
	)
	assert.match(replyText(load('kadi').reply, ar, 'ar'), /15 يوم عمل من اكتمال الطلب/)
	for (const silent of ['nama-makkiyah', 'kitab-wa-qari']) {
		assert.doesNotMatch(replyText(load(silent).reply, ar, 'ar'), /\d|أسبوع|يوم/)
	}
})

test('every status has words in both languages, and names the one who decides', () => {
	for (const slug of ['artwa', 'nama-makkiyah', 'kadi', 'yusr', 'kitab-wa-qari'] as const) {
		const association = load(slug)
		for (const status of STATUSES) {
			for (const [words, lang] of [
				[ar, 'ar'],
				[en, 'en'],
			] as const) {
				const shown = progress(association, status, words, lang)
				assert.ok(shown.label && shown.meaning && shown.next)
				assert.doesNotMatch(JSON.stringify(shown), /[{}]{1}decider/)
			}
		}
	}
	assert.match(progress(load('artwa'), 'study', ar, 'ar').meaning, /لجنة البحث/)
	assert.match(progress(load('kitab-wa-qari'), 'study', ar, 'ar').meaning, /الجهة المختصة/)
})

test('a status that a kind of case has not is an error by name', () => {
	const found = progressOfKind(load('kadi'), 'escalated', complaints, 'ar')
	assert.deepEqual(found, complaints.statuses.escalated)
	assert.throws(() => progressOfKind(load('kadi'), 'study', complaints, 'ar'), {
		name: 'RangeError',
		message: /“study”/,
	})
})

test('the present step is one the policy has, or none', () => {
	assert.equal(load('kadi').handling[presentStep(load('kadi'), 'study')]?.stage, 'study')
	assert.equal(presentStep(load('kitab-wa-qari'), 'study'), -1)
	assert.equal(presentStep(load('artwa'), 'closed'), -1)
})
