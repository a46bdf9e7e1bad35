import type { CaseKind } from '../../core/case/status.ts'
import { language } from '../frame/language.ts'

const ADD: Record<'ar' | 'en', Record<CaseKind, string>> = {
	ar: {
		request: 'طلب جديد عن المستفيد',
		complaint: 'شكوى جديدة عن صاحبها',
		inquiry: 'استفسار جديد عن صاحبه',
	},
	en: {
		request: 'New request for somebody',
		complaint: 'New complaint for somebody',
		inquiry: 'New inquiry for somebody',
	},
}

/** What leads to where a case of a kind is written down for somebody. */
export const addWords = (): Record<CaseKind, string> => ADD[language()]
