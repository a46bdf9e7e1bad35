import { html, nothing, type TemplateResult } from 'lit'
import type { FollowedCase } from '../../core/api/followed.ts'
import { checkCompletion } from '../../core/sending/completion.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { paragraph } from '../../ui/form/fields.ts'
import { attachments } from '../../ui/form/files.ts'
import type { OpenCase } from './case-types.ts'

/** What staff say is missing, and its sending: exactly the documents that are not there, others, and an answer. */
export function completion(opened: OpenCase): TemplateResult {
	const { words } = opened
	const { missing, checklist = [] } = opened.case as FollowedCase
	const form = opened.forms.completion
	const wanted = checklist.filter(({ state }) => state === 'missing' || state === 'returned')
	return html`<h3>${words.complete}</h3>
		<div part="missing" class="box"><p><strong>${words.missing}</strong></p><p class="own">${missing}</p></div>
		${form.around(
			html`<p>${words.completeHint}</p>${form.limits()}
				${wanted.map(({ document, state, note }) =>
					attachments(form, `documents.${document}`, {
						required: true,
						hint: html`${words.documents[state as 'missing']}${note ? html`: <bdi>${note}</bdi>` : nothing}`,
					}),
				)}
				${attachments(form, `documents.${SUPPORTING}`, { required: false })}
				${paragraph(form, 'answer', { required: false })}`,
			words.completeSend,
			() => send(opened),
		)}`
}

async function send(opened: OpenCase): Promise<void> {
	const { forms, words } = opened
	const form = forms.completion
	const answer = form.value('answer')
	// How many files the case has, only the server knows.
	const problems = checkCompletion({ documents: documents(opened) }, answer, form.files, 0)
	if (problems.length > 0) return form.refuse(problems)
	const receipt = await form.send('complete', { answer }, 'completion')
	if (!receipt) return
	if (receipt.changed) opened.moveToMessage(answer, form.files)
	form.clear('')
	opened.arrive(receipt.case, receipt.changed ? words.first : words.completed)
}

/** The documents of the case's own form, which may have been replaced since. */
const documents = (opened: OpenCase) =>
	((opened.case as FollowedCase).checklist ?? []).map(({ document, label }) => ({
		id: document,
		label: { ar: label, en: label },
		required: false,
	}))
