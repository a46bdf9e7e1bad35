import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { needsOf, type Step, stepsFrom } from '../../core/case/process.ts'
import { formatReference } from '../../core/case/reference.ts'
import type { Status } from '../../core/case/status.ts'
import { isTold } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { caseWords as ar } from '../../core/language/words/case.ar.ts'
import { caseWords as en } from '../../core/language/words/case.en.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { requestWords as requestAr } from '../../core/language/words/request.ar.ts'
import { requestWords as requestEn } from '../../core/language/words/request.en.ts'
import type { Association } from '../../core/policy/association.ts'
import { load } from '../../core/policy/associations.fixture.ts'
import { servedDeclaration } from '../../core/sending/served.ts'
import { statuses } from '../../desk/labels.ts'
import { words as surveyAr } from '../../widgets/satisfaction-survey/words.ar.ts'
import { words as surveyEn } from '../../widgets/satisfaction-survey/words.en.ts'
import { words as openAr } from '../../widgets/tracker/open-case.ar.ts'
import { words as openEn } from '../../widgets/tracker/open-case.en.ts'
import { words as trackerAr } from '../../widgets/tracker/words.ar.ts'
import { words as trackerEn } from '../../widgets/tracker/words.en.ts'
import { caseBy } from '../server/support.ts'
import { APPLICATIONS, Applicant, pdf } from './applicant.ts'
import { signIn } from './dashboard.ts'
import { chooseStep } from './desk.ts'
import { answer, onward, survey } from './respondent.ts'
import { DESKTOP, live, setStage } from './stage.ts'

const stage = await setStage()
const cases = { ar, en }
const requests = { ar: requestAr, en: requestEn }
const tracker = { ar: trackerAr, en: trackerEn }
const rooms = { ar: openAr, en: openEn }
const surveys = { ar: surveyAr, en: surveyEn }
/** To each question of the survey after a service. */
const OPINION = [4, 5, 4, 3, 4, 'yes', 'yes', 9]

/** The steps from arrival to the delivered service, by the association's own process, all taken on the day of arrival. */
function wayToDelivery({ process, reply }: Association): Step[] {
	const main: Status[] = ['complete', 'study', 'accepted', 'registered', 'delivered']
	let status: Status = 'received'
	return main.flatMap(to => {
		const step = stepsFrom({ process }, status, 'staff').find(entry => entry.to === to)
		if (step) status = to
		const days = { today: '', earliest: reply.kind === 'floor' ? 'two weeks from now' : '' }
		return step ? { ...step, needs: needsOf(step, days) } : []
	})
}

/** Staff take a step on the case's page, with all that it needs. */
async function take(desk: Page, { to, needs }: Step): Promise<void> {
	await chooseStep(desk, to)
	for (const need of needs) {
		const field = desk.getByLabel(processWords.facts[need])
		if (need.endsWith('_on')) await field.fill('2026-03-01')
		else if (need === 'recommendations') {
			await desk.getByLabel('اسم العضو').fill('أ. ليلى')
			await desk.getByLabel('توصيته').fill('القبول')
		} else if (need === 'minutes') await desk.getByLabel('اختر ملف المحضر').setInputFiles([pdf('محضر.pdf')])
		// Nothing is left to tick: what the form asked for arrived with it.
		else if (need !== 'checklist') await field.fill('كما في محضر الدراسة')
	}
	if (needs.length > 0 || isTold('request', to))
		await desk.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await desk
		.locator('.status-now')
		.getByText(statuses[to as Status], { exact: true })
		.waitFor()
}

/** The two whose ways differ most, of which `npm test` walks the first; `npm run test:long` walks that of each association. */
const SOME = process.env.SILA_SLICE ? ['yusr'] : ['yusr', 'kadi']
const walked = APPLICATIONS.filter(({ association }) => process.env.SILA_LONG || SOME.includes(association))

for (const application of walked) {
	const { association: slug, service: name, lang } = application

	test(`${slug}: read, apply, follow; staff study, decide and deliver; evaluate`, async () => {
		const association = load(slug)
		const service = association.services.find(entry => entry.slug === name)
		assert.ok(service)

		// From the question on the home page to the service that answers it.
		const page = await stage.page()
		await page.goto(stage.at('/', lang))
		await page.locator(`main a[href$="/${slug}/services/${name}/"]`).first().click()
		await page.getByRole('heading', { level: 1, name: service.name[lang] }).waitFor()
		for (const { text } of service.conditions) await page.getByText(text[lang]).first().waitFor()

		// Apply.
		const applicant = new Applicant(page, application)
		await applicant.toReview()
		for (const [name, text] of Object.entries(application.texts)) {
			// Of an identity number no more is shown than tells it from another.
			const answer = name === 'national-id' ? fill(requests[lang].letter.last, { last: '0008' }) : text
			await applicant.form.locator('[part~=letter]').getByText(answer, { exact: true }).first().waitFor()
		}
		const { served } = application
		if (served) {
			const { fullName = '' } = application.texts
			const declared = servedDeclaration(
				{ served: { who: 'other', ...served }, answers: { fullName } },
				applicant.servedWords,
			)
			await applicant.form.getByText(declared).waitFor()
		}
		await applicant.send()
		const { reference, code } = await applicant.numbers()

		// Follow, as somebody who types the numbers in the digits of their keyboard.
		const words = tracker[lang]
		await applicant.form.getByRole('button', { name: applicant.receiptWords.saved }).click()
		await page.goto(stage.at('/track/', lang))
		await live(page)
		const widget = page.locator('sila-tracker')
		const typed = (digits: string) =>
			lang === 'ar' ? digits.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit))) : digits
		await widget.getByLabel(words.reference, { exact: true }).fill(typed(formatReference(reference)))
		await widget.getByLabel(words.code, { exact: true }).fill(typed(code))
		await widget.getByRole('button', { name: words.show }).click()
		await widget.getByText(cases[lang].statuses.received.label).first().waitFor()
		await widget.getByText(service.name[lang]).first().waitFor()
		assert.ok(!page.url().includes(reference) && !page.url().includes(code))

		// Staff find it at the desk, read it, and take it through the association's own process.
		const desk = await stage.page({ viewport: DESKTOP })
		await signIn(desk, stage.backend)
		await desk.goto(`${stage.backend.url}/desk/#/sila/cases`)
		const search = desk.getByLabel('ابحث بالاسم أو رقم الطلب أو الجوال أو الهوية أو البريد')
		await search.fill(reference)
		await search.press('Enter')
		await desk
			.getByRole('heading', {
				level: 1,
				name: [application.texts.fullName, served?.name].filter(Boolean).join(' عن '),
			})
			.waitFor()
		for (const said of [association.name.ar, service.name.ar, application.texts.need ?? '']) {
			await desk.locator('.letter', { hasText: said }).waitFor()
		}
		for (const attached of Object.values(application.files ?? {}).flat()) {
			await desk.getByRole('button', { name: attached.name }).waitFor()
		}
		const way = wayToDelivery(association)
		for (const step of way) await take(desk, step)

		// The applicant sees where it stands.
		await widget.getByRole('button', { name: words.leave }).click()
		await widget.getByLabel(words.reference, { exact: true }).fill(reference)
		await widget.getByLabel(words.code, { exact: true }).fill(code)
		await widget.getByRole('button', { name: words.show }).click()
		await widget.getByText(cases[lang].statuses.delivered.label, { exact: true }).first().waitFor()

		// They say how it was, right there, and the record keeps every step with who took it.
		const { evaluation } = rooms[lang]
		const conditional = service.conditions.some(
			condition => 'at' in condition && condition.at === 'after-service',
		)
		await widget.getByText(evaluation.text).waitFor()
		assert.equal(await widget.getByText(evaluation.condition).count(), conditional ? 1 : 0)
		await widget.getByRole('button', { name: evaluation.begin }).click()
		for (const value of OPINION) await answer(page, value)
		await survey(page).getByRole('textbox').fill('شكرًا لكم.')
		await onward(page)
		await survey(page).getByText(surveys[lang].thanks).waitFor()
		await widget.getByText(cases[lang].statuses.evaluated.label, { exact: true }).first().waitFor()

		const client = await stage.backend.superuser()
		const record = await caseBy(client, `reference="${reference}"`)
		assert.equal(record.status, 'evaluated')
		const audit = await client
			.collection('audit')
			.getFullList({ filter: `case="${record.id}" && to != ""`, sort: '@rowid' })
		const history = ['', 'received', ...way.map(({ to }) => to), 'evaluated']
		const byApplicant = (i: number) => i === 0 || i === history.length - 2
		assert.deepEqual(
			audit.map(({ from, to, actor }) => [from, to, actor]),
			history.slice(1).map((to, i) => [history[i], to, byApplicant(i) ? 'applicant' : 'staff@example.org']),
		)
		const opinions = await client.collection('survey_answers').getFullList({
			filter: `association.slug="${slug}" && method="after-service"`,
		})
		assert.deepEqual(
			opinions.map(({ answers, comment, lang }) => [Object.values(answers), comment, lang]),
			[[OPINION, 'شكرًا لكم.', lang]],
		)
		await page.context().close()
		await desk.context().close()
	})
}
