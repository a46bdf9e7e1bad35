import type { PublishedCampaign, PublishedFeedback } from '../../core/api/surveys.ts'
import type { ShutWords } from '../../core/language/words/survey.ts'
import { isOpenOn } from '../../core/survey/answers.ts'

/** Why nothing can be answered: also where no survey is open, or no evaluation is asked of a person. */
type Shut = keyof ShutWords | 'none' | 'unknown'

/** What is answered: a campaign, or the service that one was invited to evaluate. */
export interface Occasion {
	/** Slug. */
	association: string
	/** Id of the survey. */
	survey?: string | undefined
	campaign?: PublishedCampaign | undefined
	/** Evaluating is one of the service's conditions. */
	condition?: boolean
	shut?: Shut | undefined
	/** Why, as the server worded it. */
	message?: string
}

/** What says whose invitation it is: its link's token, or the numbers of its case. */
export interface Personal {
	token?: string | undefined
	reference?: string | undefined
	code?: string | undefined
}

/** The campaign that is asked: the one named, else the one that is open on `today`, of the service first. */
export function campaignOf(
	association: string,
	{ campaigns }: PublishedFeedback,
	today: string,
	slug: string | undefined,
	service: string | undefined,
): Occasion {
	const open = campaigns.filter(campaign => isOpenOn(campaign, today))
	const campaign = slug
		? campaigns.find(campaign => campaign.slug === slug)
		: (open.find(campaign => service && campaign.service === service) ??
			open.find(({ target }) => target === 'all'))
	const occasion = { association, campaign, survey: campaign?.survey }
	if (campaign && open.includes(campaign)) return occasion
	const shut = campaign && today < campaign.opensOn ? 'not_open' : slug ? 'closed_campaign' : 'none'
	return { ...occasion, shut }
}
