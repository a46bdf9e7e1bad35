import { html, nothing, type TemplateResult } from 'lit'
import { day } from '../../ui/dates.ts'
import { saveFile } from '../../ui/keep.ts'
import { post } from './case-send.ts'
import type { OpenCase } from './case-types.ts'

/** A sentence with a file's name in it, whose direction is its own. */
const parted = (sentence: string, name: string) => {
	const [before, after] = sentence.split('{file}')
	return html`${before}<bdi>${name}</bdi>${after}`
}

/** What brings a file of the case, or of a message about it, onto the person's device. */
export const fileButton = (opened: OpenCase, file: { file: string; name: string }, message?: string) =>
	html`<button part="file" class="link" @click=${() => fetchFile(opened, file, message)}>${parted(opened.words.file, file.name)}</button>`

async function fetchFile(
	opened: OpenCase,
	{ file, name }: { file: string; name: string },
	message?: string,
): Promise<void> {
	const { words, origin, query } = opened
	const asked = { ...query, file, ...(message && { message }) }
	const { status, body } = await post(origin, 'cases/file', asked, { type: 'blob' })
	if (status === 200 && body) saveFile(name, body)
	else opened.say(status ? words.server : words.lost)
}

/** The files that the person sent with the case, each to be opened. */
export function ownFiles(opened: OpenCase): TemplateResult | typeof nothing {
	const { words, lang } = opened
	const { files = [] } = opened.case
	if (files.length === 0) return nothing
	return html`<details><summary>${words.ownFiles}</summary><ul class="plain">${files.map(
		file => html`<li>${fileButton(opened, file)} <span class="small">${day(file.at, lang)}</span></li>`,
	)}</ul></details>`
}
