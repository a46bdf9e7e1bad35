import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Lang } from '../../core/language/text.ts'
import { words as receiptAr } from '../../widgets/request-form/receipt.ar.ts'
import { words as receiptEn } from '../../widgets/request-form/receipt.en.ts'
import { words as servedAr } from '../../widgets/request-form/served.ar.ts'
import { words as servedEn } from '../../widgets/request-form/served.en.ts'
import { words as ar } from '../../widgets/request-form/words.ar.ts'
import { words as en } from '../../widgets/request-form/words.en.ts'
import { loseAnswer } from './lost.ts'

/** What one applicant writes. Names are those of the form's controls. */
export interface Application {
	association: string
	service: string
	lang: Lang
	/** For whom they apply; themselves where nobody is named. */
	served?: { name: string; capacity: string }
	/** Values of the radio buttons of the conditions step, by condition. */
	conditions?: Record<string, string>
	/** Choices by control. */
	choices?: Record<string, string>
	texts: Record<string, string>
	files?: Record<string, { name: string; mimeType: string; buffer: Buffer }[]>
	signature?: string
	declared?: boolean
}

const formWords = { ar, en }
const servedWords = { ar: servedAr, en: servedEn }
const receiptWords = { ar: receiptAr, en: receiptEn }

export const pdf = (name = 'وثيقة.pdf', filling = 0) => ({
	name,
	mimeType: 'application/pdf',
	buffer: Buffer.from(
		`%PDF-1.7\n%${'x'.repeat(filling)}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
	),
})

/** The five journeys: one service of each association, in what is asked and how it is declared. */
export const APPLICATIONS: Application[] = [
	{
		association: 'artwa',
		service: 'support-request',
		lang: 'ar',
		choices: { contactMeans: 'sms' },
		texts: { need: 'أحتاج إلى دعم لأسرتي هذا الشهر.', fullName: 'هدى بنت سالم', phone: '٠٥٠١٢٣٤٥٦٧' },
		declared: true,
	},
	{
		association: 'nama-makkiyah',
		service: 'support-request',
		lang: 'ar',
		choices: { contactMeans: 'phone' },
		served: { name: 'مريم بنت صالح', capacity: 'son-or-daughter' },
		texts: { need: 'تطلب أمي دعمًا للماء في بيتها.', fullName: 'سالم بن علي', phone: '0126543210' },
		declared: true,
		signature: 'سالم بن علي',
	},
	{
		association: 'kadi',
		service: 'service-request',
		lang: 'en',
		choices: { contactMeans: 'email' },
		texts: {
			need: 'I would like to register for a service.',
			fullName: 'Sara Ali',
			email: 'sara@example.com',
		},
		files: { supporting: [pdf('letter.pdf')] },
		declared: true,
		signature: 'sara ali',
	},
	{
		association: 'yusr',
		service: 'skills-programmes',
		lang: 'ar',
		conditions: { residence: 'yes', 'marital-status': 'unsure' },
		choices: { status: 'widowed', contactMeans: 'letter' },
		texts: {
			need: 'الخياطة',
			fullName: 'أمل بنت حسن',
			'national-id': '1000000008',
			address: 'جدة، ص.ب 100',
		},
		files: { 'marital-status-proof': [pdf('إثبات الحالة.pdf')] },
		declared: true,
		signature: 'امل بنت حسن',
	},
	{
		association: 'kitab-wa-qari',
		service: 'beneficiary-services',
		lang: 'ar',
		choices: { contactMeans: 'visit' },
		texts: { need: 'أرغب في الاستفادة من خدمات الجمعية.', fullName: 'نورة بنت فهد' },
	},
]

/** The form on a page, and the acts of a person in it. */
export class Applicant {
	readonly form: Locator
	readonly page: Page
	readonly application: Application

	constructor(page: Page, application: Application) {
		this.page = page
		this.application = application
		this.form = page.locator('sila-request-form')
	}

	get receiptWords() {
		return receiptWords[this.application.lang]
	}

	get words() {
		return formWords[this.application.lang]
	}

	get servedWords() {
		return servedWords[this.application.lang]
	}

	control(name: string): Locator {
		return this.form.locator(`[name="${name}"]`)
	}

	heading(text: string): Locator {
		return this.form.getByRole('heading', { name: text })
	}

	next(): Promise<void> {
		return this.form.getByRole('button', { name: this.words.next, exact: true }).click()
	}

	send(): Promise<void> {
		return this.form.getByRole('button', { name: this.words.send, exact: true }).click()
	}

	/** Sends, with what was sent stored by the server and its answer cut on the way. */
	async sendUnanswered(): Promise<void> {
		await loseAnswer(this.page, '**/api/sila/requests')
		await this.send()
		await this.form.getByText(this.words.lost).waitFor()
	}

	/** Fills in what this step shows of the application. */
	async fill(): Promise<void> {
		const { served, conditions = {}, choices = {}, texts, files = {}, signature, declared } = this.application
		await this.pick('served', served ? 'other' : 'self')
		if (served) {
			await this.pick('served.capacity', served.capacity)
			if (await this.control('served.name').count()) await this.control('served.name').fill(served.name)
		}
		for (const [id, value] of Object.entries(conditions)) {
			await this.pick(`conditions.${id}`, value)
		}
		for (const [id, value] of Object.entries(choices)) await this.pick(`answers.${id}`, value)
		for (const [id, value] of Object.entries(texts)) {
			if (await this.control(`answers.${id}`).count()) await this.control(`answers.${id}`).fill(value)
		}
		for (const [id, chosen] of Object.entries(files)) {
			const control = this.control(`documents.${id}`)
			if (!(await control.count())) continue
			await control.setInputFiles(chosen)
			for (const { name } of chosen) await this.form.getByText(name, { exact: true }).first().waitFor()
		}
		if (declared && (await this.control('declared').count())) await this.control('declared').check()
		if (signature && (await this.control('signature').count()))
			await this.control('signature').fill(signature)
	}

	private async pick(name: string, value: string): Promise<void> {
		const option = this.form.locator(`[name="${name}"][value="${value}"]`)
		if (await option.count()) await option.check()
	}

	/** Goes from the first step to the review, which is left filled in and unsent. */
	async toReview(): Promise<void> {
		const { served, conditions } = this.application
		if (conditions) {
			// Asked first of all; for somebody else, headings say so from then on.
			await this.heading(this.words.titles.conditions).waitFor()
			await this.fill()
			await this.next()
		}
		const titles = { ...this.words.titles, ...(served && conditions && this.servedWords.titles) }
		await this.heading(titles.need).waitFor()
		await this.fill()
		await this.next()
		await this.heading(served ? this.servedWords.titles.you : titles.you).waitFor()
		await this.fill()
		await this.next()
		await this.heading(titles.review).waitFor()
		await this.fill()
	}

	/** The two numbers of the receipt, as digits. */
	async numbers(): Promise<{ reference: string; code: string }> {
		await this.heading(this.words.arrived).waitFor()
		await this.form.locator('[part~=numbers] bdi').nth(1).waitFor()
		const [reference, code] = await this.form.locator('[part~=numbers] bdi').allInnerTexts()
		assert.match(reference ?? '', /^\d{3}\s\d{3}\s\d{3}$/)
		assert.match(code ?? '', /^\d{4}\s\d{4}\s\d{4}$/)
		return { reference: reference?.replace(/\s/g, '') ?? '', code: code?.replace(/\s/g, '') ?? '' }
	}
}
