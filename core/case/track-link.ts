import type { Lang } from '../language/text.ts'

/**
 * Where a case is followed, on the portal at `site` (its address without a path). The reference stands after `#`, which
 * no browser sends and so no log has; the secret code never stands in an address.
 */
export const trackLink = (site: string, reference: string, lang: Lang): string =>
	`${site.replace(/\/+$/, '')}${lang === 'en' ? '/en' : ''}/track/#${reference}`
