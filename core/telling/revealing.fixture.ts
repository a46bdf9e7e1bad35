import type { Lang } from '../language/text.ts'
import { mailWords as ar } from '../language/words/mail.ar.ts'
import { mailWords as en } from '../language/words/mail.en.ts'
import type { Association } from '../policy/association.ts'

/** Words of a kind of case without what a language joins to them. */
const KINDS = {
	ar: ['طلب', 'شكوى', 'شكوا', 'استفسار', 'اعتراض', 'جمعية', 'خدمة', 'مستفيد'],
	en: ['request', 'complaint', 'inquiry', 'objection', 'association', 'service', 'beneficiary'],
}

/** What a discreet notice must not have in it: names of associations and services, whole and by their words, and kinds of case. */
export function revealing(associations: Association[], lang: Lang): string[] {
	const names = associations.flatMap(({ name, shortName, services }) => [
		name[lang],
		shortName[lang],
		...services.map(service => service.name[lang]),
	])
	const words = names.flatMap(name => name.split(/\s+/)).filter(word => word.length > 3)
	return [...new Set([...names, ...words, ...KINDS[lang], ...Object.values((lang === 'ar' ? ar : en).cases)])]
}
