import type { Lang } from '../core/language/text.ts'

/** Arabic stands at `/`, English under `/en/` with the same tail. */
export const LANGS: readonly Lang[] = ['ar', 'en']

/** `tail` is the address without its language, such as `/artwa/policy/`. */
export const href = (lang: Lang, tail: string): string => (lang === 'ar' ? tail : `/en${tail}`)

export const direction = (lang: Lang): 'rtl' | 'ltr' => (lang === 'ar' ? 'rtl' : 'ltr')

export const otherLang = (lang: Lang): Lang => (lang === 'ar' ? 'en' : 'ar')
