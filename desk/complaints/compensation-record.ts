import { html, nothing } from 'lit'
import type { CompensationRecordsRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import { moment } from '../cases/parts.ts'
import { day, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import { complaintWords } from '../spoken.ts'
import type { Member } from './compensation-draft.ts'
import { pageWords } from './compensation-words.ts'

export const dayText = (text: string): string => {
	const date = parse(text)
	return date ? day(date) : ''
}

const LOCALES = { ar: 'ar-u-nu-latn', en: 'en' }
const riyals = (amount: number) =>
	fill(pageWords().riyals, {
		amount: new Intl.NumberFormat(LOCALES[language()], { maximumFractionDigits: 2 }).format(amount),
	})

const line = (label: string, value: string) =>
	value ? html`<div class="letter-line"><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>` : nothing

const membersLine = (members: Member[]) =>
	members.length
		? html`<div class="letter-line"><dt>${pageWords().approved}</dt>${members.map(({ member, approved_on }) => html`<dd><bdi>${member}</bdi>${pageWords().comma}${dayText(approved_on)}</dd>`)}</div>`
		: nothing

/** One thing that was recorded of a compensation; `file` is its document, drawn. */
export function recordView(record: CompensationRecordsRecord, file: unknown) {
	const { kind, on, harm, size, causes, what, amount, author, created } = record
	const words = pageWords()
	return html`<li>
		<p><strong>${complaintWords().compensation[kind]}</strong> · ${dayText(on)}</p>
		<dl>${line(words.harm, harm)}${line(words.size, size)}${line(words.causes, causes)}${membersLine((record.members ?? []) as Member[])}${line(words.detail, what)}${line(words.amount, amount ? riyals(amount) : '')}</dl>
		${file}
		<p class="sila-hint">${words.by} <bdi>${author}</bdi>${words.comma}${moment(created)}</p>
	</li>`
}
