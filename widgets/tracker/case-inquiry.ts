import { html } from 'lit'
import type { AnyFollowed, FollowedInquiry } from '../../core/api/followed.ts'
import { awaitsAssociation, type CaseStatus } from '../../core/case/status.ts'
import type { Lang } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import { fetchBeside } from '../shared/words/fetch.ts'
import type { FollowedKind } from './case-types.ts'

const WORDS = {
	ar: () => fetchBeside(import('./case-inquiry.ar.ts'), import('../../core/language/words/inquiry.ar.ts')),
	en: () => fetchBeside(import('./case-inquiry.en.ts'), import('../../core/language/words/inquiry.en.ts')),
}

/** An inquiry as the tracker shows it. */
export async function inquiry(lang: Lang): Promise<FollowedKind> {
	const { words } = await WORDS[lang]()
	const its = (found: AnyFollowed): FollowedInquiry => {
		if (found.kind !== 'inquiry') throw new TypeError(`${found.kind} is no inquiry`)
		return found
	}
	const statuses: Partial<Record<CaseStatus, StatusWords>> = words.inquiry.statuses
	return {
		said: words,
		standing(found) {
			const { status, topic } = its(found)
			const stands = words.inquiry.statuses[status]
			const waits = topic === 'objection' && awaitsAssociation('inquiry', status)
			return waits ? { ...stands, meaning: words.objection.meaning, next: words.objection.next } : stands
		},
		statusName: status => statuses[status]?.label ?? status,
		subject: found => `${words.inquiry.name}: ${words.inquiry.topics[its(found).topic]}`,
		words: () => words.own,
		own(opened) {
			const { answer } = its(opened.case)
			if (!answer) return html``
			return html`<h3>${words.answer}</h3><div part="answer" class="box"><p class="own">${answer}</p></div>`
		},
		copied(found) {
			const { answer } = its(found)
			return answer ? [{ title: words.answer, text: answer }] : []
		},
	}
}
