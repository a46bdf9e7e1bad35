import { complaintWords as complaintAr } from '../../core/language/words/complaint.ar.ts'
import { complaintWords as complaintEn } from '../../core/language/words/complaint.en.ts'
import { aboutWords as aboutAr } from '../../core/language/words/complaint-about.ar.ts'
import { aboutWords as aboutEn } from '../../core/language/words/complaint-about.en.ts'
import { inquiryWords as inquiryAr } from '../../core/language/words/inquiry.ar.ts'
import { inquiryWords as inquiryEn } from '../../core/language/words/inquiry.en.ts'
import { requestWords as requestAr } from '../../core/language/words/request.ar.ts'
import { requestWords as requestEn } from '../../core/language/words/request.en.ts'
import { servedWords as servedAr } from '../../core/language/words/served.ar.ts'
import { servedWords as servedEn } from '../../core/language/words/served.en.ts'
import { language } from '../frame/language.ts'

/** What forms say to the people themselves, in the language of the desk. */
export const said = () =>
	language() === 'en'
		? { request: requestEn, complaint: complaintEn, about: aboutEn, inquiry: inquiryEn, served: servedEn }
		: { request: requestAr, complaint: complaintAr, about: aboutAr, inquiry: inquiryAr, served: servedAr }
