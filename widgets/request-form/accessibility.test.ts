import { emulateMedia } from '@web/test-runner-commands'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, file, open } from '../test/page.ts'
import './request-form.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

afterEach(clear)

for (const { lang, ...words } of [ar, en]) {
	for (const scheme of ['light', 'dark'] as const) {
		it(`every state is accessible, in ${lang}, ${scheme}`, async () => {
			await emulateMedia({ colorScheme: scheme })
			document.documentElement.style.colorScheme = 'light dark'
			const backend = await new Backend().tell({ answers: ['lost', 'held'] })
			const person = await open({ lang, backend })
			const check = (state: string) => accessible(person.form, state)

			await check('conditions')
			await person.press()
			await check('conditions with problems')
			await person.choose('conditions.residence', 'no')
			await check('a condition not met')
			await person.choose('conditions.residence', 'unsure')
			await check('a doubt')
			await person.press()
			await check('need')
			await person.press()
			await person.attach(
				'documents.supporting',
				file('بطاقة طويلة الاسم جدًا '.repeat(8).concat('.png')),
				file('كذبة.pdf', { head: [0x4d, 0x5a] }),
			)
			await check('need with files and problems')
			await person.choose('answers.kind', 'play-therapy')
			await person.type('answers.need', 'كلمة'.repeat(80))
			await person.press()
			await person.choose('answers.contactMeans', 'sms')
			await person.see('[name="answers.discreet"]')
			await check('applicant')
			await person.press()
			await check('applicant with problems')
			await person.type('answers.fullName', 'نورة بنت سعد')
			await person.type('answers.national-id', '1000000008')
			await person.type('answers.phone', '0501234567')
			await person.press()
			await check('review')
			await person.press()
			await check('review with problems')
			await person.send()
			await person.seeText(words.lost)
			await check('a lost answer')
			await person.press()
			await check('sending')
			await backend.release()
			await person.see('[part=numbers]')
			await person.see('[part=receipt] ul')
			await check('receipt')
			await person.press()
			await check('receipt saved')
		})
	}

	it(`what stands in the place of a form is accessible, in ${lang}`, async () => {
		await emulateMedia({ colorScheme: 'light' })
		const referral = await open({ lang, service: 'family-and-child-protection' })
		await accessible(referral.form, 'referral')
		const backend = await new Backend().tell({ services: { 'awareness-meetings': { open: false } } })
		const shut = await open({ lang, backend, service: 'awareness-meetings' })
		await accessible(shut.form, 'closed')
		const alternatives = await open({ lang, service: 'shaml-center' })
		await alternatives.choose('conditions.route', 'self-referral')
		await accessible(alternatives.form, 'alternatives')
	})
}
