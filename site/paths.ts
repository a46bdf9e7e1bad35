import type { PublishedAssociation, PublishedService } from '../core/association.ts'
import type { Lang } from '../core/text.ts'
import { associations } from './content.ts'
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
