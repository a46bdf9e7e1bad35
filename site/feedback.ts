import type { PublishedCampaign, PublishedFeedback, PublishedQuestion } from '../core/api/surveys.ts'
import { fill, type Lang } from '../core/language/text.ts'
import type { Estimate } from '../core/survey/figures.ts'
import { riyadhDay } from '../core/time/clock.ts'
import { day } from '../ui/dates.ts'
import type { SiteWords } from './words/types.ts'

/* What pages say of surveys and their results. */

/** The day of the building. Which campaign is open is judged again where the page is read. */
export const today = (): string => riyadhDay(new Date().toISOString())

/** What the surveys of campaigns are shown with: without results, which a survey has no use for. */
export function asked({ surveys, campaigns }: PublishedFeedback, only?: string): PublishedFeedback {
	const shown = campaigns.filter(({ slug }) => !only || slug === only)
	return {
		surveys: surveys.filter(({ id }) => shown.some(({ survey }) => survey === id)),
		campaigns: shown,
		results: [],
		improvements: [],
	}
}

/** Those that are open or will be: one that ended keeps its page alone, where its address was printed. */
export const coming = (campaigns: PublishedCampaign[], day: string): PublishedCampaign[] =>
	campaigns.filter(({ closesOn }) => !closesOn || closesOn >= day)

/** From when to when a campaign is open. */
export const openDays = (
	{ opensOn, closesOn }: PublishedCampaign,
	{ satisfaction: { from, fromTo } }: SiteWords,
	lang: Lang,
): string =>
	fill(closesOn ? fromTo : from, { from: day(opensOn, lang), to: closesOn ? day(closesOn, lang) : '' })

/** A share from 0 to 1 in per cent. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** The interval in which the true share lies. */
export const interval = ({ low, high }: Estimate): string => `${percent(low)}–${percent(high)}`

/** One bar of a picture and row of its table. */
export interface Bar {
	label: string
	n: number
	/** Share that is satisfied; of a bound, the bound. */
	share: number
	/** The same in words. */
	said: string
	/** Absent where only a bound is known. */
	estimate?: Estimate
	/** Mean with its interval, or net promoter score; empty where there is none. */
	mean: string
	nps: string
}

/** How a question, or a service's answers to it, is drawn and told. */
export function bar(
	label: string,
	{ n, figures, bound }: Pick<PublishedQuestion, 'n' | 'figures' | 'bound'>,
	{ satisfaction: words }: SiteWords,
): Bar {
	const one = (value: number) => value.toFixed(1)
	if (!figures) {
		const share = bound?.share ?? 0
		const said = bound ? fill(words.bounds[bound.kind], { share: percent(share) }) : ''
		return { label, n, share, said, mean: '', nps: '' }
	}
	const { satisfied, mean, nps } = figures
	return {
		label,
		n,
		share: satisfied.value,
		said: percent(satisfied.value),
		estimate: satisfied,
		mean: mean ? `${one(mean.value)} (${one(mean.low)}–${one(mean.high)})` : '',
		nps: nps === undefined ? '' : String(Math.round(nps)),
	}
}
