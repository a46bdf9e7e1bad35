import { html } from 'lit'
import type { FollowedInquiry } from '../../core/api/complaints.ts'
import type { AnyFollowed } from '../../core/api/requests.ts'
import type { Lang } from '../../core/language/text.ts'
import type { Kind } from './room-kind.ts'

const WORDS = {
	ar: () => import('./room-inquiry.ar.ts'),
	en: () => import('./room-inquiry.en.ts'),
}

/** An inquiry as the tracker shows it. */
export async function inquiry(lang: Lang): Promise<Kind> {
	const { words } = await WORDS[lang]()
	const its = (found: AnyFollowed) => found as FollowedInquiry
	return {
		said: words,
		statuses: words.inquiry.statuses,
		subject: found => `${words.inquiry.name}: ${words.inquiry.topics[its(found).topic]}`,
		words: () => words.room,
		own(room) {
			const { answer } = its(room.case)
			return html`${answer && html`<h3>${words.answer}</h3><div part="answer" class="box"><p class="own">${answer}</p></div>`}`
		},
		copied: found => [{ title: words.answer, text: its(found).answer ?? '' }].filter(({ text }) => text),
	}
}
