import type { PublishedCampaign, PublishedFeedback } from '../core/api/surveys.ts'
import type { Lang } from '../core/language/text.ts'
import type { PublishedAssociation, PublishedService } from '../core/policy/published.ts'
import { associations, feedback } from './content.ts'
import { LANGS } from './lang.ts'

/*
 * `getStaticPaths` of every page: each exists once per language, so each page file stands for both.
 * The rest parameter `lang` is absent in Arabic and `en` in English.
 */

const param = (lang: Lang) => (lang === 'ar' ? undefined : lang)

export const pagePaths = () => LANGS.map(lang => ({ params: { lang: param(lang) }, props: { lang } }))

export interface AssociationProps {
	lang: Lang
	association: PublishedAssociation
}

export async function associationPaths() {
	return (await associations()).flatMap(association =>
		LANGS.map(lang => ({
			params: { lang: param(lang), association: association.slug },
			props: { lang, association } satisfies AssociationProps,
		})),
	)
}

export interface ServiceProps extends AssociationProps {
	service: PublishedService
}

export async function servicePaths() {
	return (await associationPaths()).flatMap(({ params, props }) =>
		props.association.services.map(service => ({
			params: { ...params, service: service.slug },
			props: { ...props, service } satisfies ServiceProps,
		})),
	)
}

export interface FeedbackProps extends AssociationProps {
	feedback: PublishedFeedback
}

export async function feedbackPaths() {
	const all = new Map((await feedback()).map(entry => [entry.slug, entry.feedback]))
	return (await associationPaths()).flatMap(({ params, props }) => {
		const its = all.get(props.association.slug)
		return its ? [{ params, props: { ...props, feedback: its } satisfies FeedbackProps }] : []
	})
}

export interface CampaignProps extends FeedbackProps {
	campaign: PublishedCampaign
}

/** Those that are open or will be when the portal is built. */
export async function campaignPaths() {
	return (await feedbackPaths()).flatMap(({ params, props }) =>
		props.feedback.campaigns.map(campaign => ({
			params: { ...params, campaign: campaign.slug },
			props: { ...props, campaign } satisfies CampaignProps,
		})),
	)
}
