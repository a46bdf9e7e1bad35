import { html, nothing, type TemplateResult } from 'lit'
import type { FollowedCase } from '../../core/api/requests.ts'
import type { Invitation } from '../../core/api/surveys.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import { day } from '../shared/dates.ts'
import type { BesideWords } from './beside.words.ts'
import type { Occasion, Personal } from './occasion.ts'
import { call } from './sending.ts'

/* What a survey has for invited persons, and where nothing can be answered; fetched for these alone. */

const WORDS = {
	ar: () => import('./beside.ar.ts'),
	en: () => import('./beside.en.ts'),
}

export interface Beside {
	words: BesideWords
	/** What an invitation is to. Rejects where no answer came. */
	invited(origin: string, personal: Personal): Promise<Occasion>
	/** The wish to be contacted, with what staff then see. */
	wish(followUp: boolean): TemplateResult
	/** Why nothing can be answered, and where to go on. `address`: that of a page of the portal. */
	closed(occasion: Occasion, address: (path: string) => string): TemplateResult
}

export const beside = async (lang: Lang): Promise<Beside> => besideIn((await WORDS[lang]()).words)

const besideIn = (words: BesideWords): Beside => ({
	words,
	async invited(origin, { token, reference, code }) {
		const none: Occasion = { association: '', shut: 'unknown' }
		const { lang } = words
		if (!token && !code) return none
		const { status, body } = token
			? await call<Invitation>(`${origin}/api/sila/surveys/invitation`, { token, lang })
			: await call<FollowedCase>(`${origin}/api/sila/cases/follow`, { reference, code, lang })
		if (status === 404 || status === 409) return { ...none, ...(body?.message && { message: body.message }) }
		if (status !== 200 || !body) throw new Error(`${status}`)
		const { association, survey } = body
		if (!survey) return { ...none, association }
		// The link has all in one; a case has it in a part of its own.
		const { id, state, condition } =
			typeof survey === 'string' ? { ...(body as Invitation), id: survey } : survey
		return { association, survey: id, condition, shut: state === 'finished' ? 'spent' : undefined }
	},
	wish: followUp =>
		html`<div class="field"><label part="option"><input type="checkbox" name="followUp" ?checked=${followUp}
				aria-describedby="seen"><span>${words.followUp}</span></label>
			<p class="small" id="seen">${words.followUpHint}</p></div>`,
	closed: ({ shut = 'none', message, association, campaign }, address) => {
		const said = shut === 'none' || shut === 'unknown' ? words[shut] : words.shut[shut]
		const opens =
			shut === 'not_open' && campaign && fill(words.opens, { date: day(campaign.opensOn, words.lang) })
		return html`<p class="box said" tabindex="-1">${message ?? said} ${opens || nothing}</p>
			${
				shut === 'unknown'
					? html`<p><a href=${address('track/')}>${words.track}</a></p>`
					: shut === 'none' || shut === 'spent'
						? nothing
						: html`<p><a href=${address(`${association}/satisfaction/`)}>${words.page}</a></p>`
			}`
	},
})
