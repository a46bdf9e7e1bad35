import type { Lang } from '../../core/language/text.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import type { SiteWords } from './types.ts'

export const siteWords: Record<Lang, SiteWords> = { ar, en }
