import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Lang } from '../../core/language/text.ts'
import { words as ar } from '../../widgets/complaint-form/words.ar.ts'
import { words as en } from '../../widgets/complaint-form/words.en.ts'

/** A person before a complaint form. */
export class Complainant {
	readonly form: Locator
	readonly words: typeof ar

	constructor(page: Page, lang: Lang) {
		this.form = page.locator('sila-complaint-form')
		this.words = { ar, en }[lang]
	}

	at(step: keyof typeof ar.titles): Promise<void> {
		return this.form.getByRole('heading', { level: 2, name: this.words.titles[step], exact: true }).waitFor()
	}

	onward(): Promise<void> {
		return this.form.getByRole('button', { name: this.words.next, exact: true }).click()
	}

	send(): Promise<void> {
		return this.form.getByRole('button', { name: this.words.send, exact: true }).click()
	}

	async who(answer: 'named' | 'nameless'): Promise<void> {
		await this.at('who')
		await this.form.getByRole('radio', { name: this.words[answer], exact: true }).check()
		await this.onward()
	}

	/** `on`: the day in Riyadh, YYYY-MM-DD; `whom`: the titles of those it is about. */
	async what(happened: string, on = '2026-03-01', whom: string[] = []): Promise<void> {
		await this.at('what')
		await this.form.getByRole('radio', { name: this.words.complaint.topics.conduct, exact: true }).check()
		await this.form.getByLabel(this.words.form.fields.happened, { exact: true }).fill(happened)
		await this.form.getByLabel(this.words.form.fields.happenedOn).fill(on)
		await this.onward()
		await this.at('whom')
		for (const title of whom) await this.form.getByRole('checkbox', { name: title }).check()
		await this.onward()
	}

	async numbers(): Promise<{ reference: string; code: string }> {
		await this.form.getByRole('heading', { name: this.words.arrived }).waitFor()
		const [reference = '', code = ''] = await this.form.locator('[part=numbers] bdi').allInnerTexts()
		assert.match(reference, /^\d{3}\s\d{3}\s\d{3}$/)
		assert.match(code, /^\d{4}\s\d{4}\s\d{4}$/)
		return { reference: reference.replace(/\s/g, ''), code: code.replace(/\s/g, '') }
	}
}
