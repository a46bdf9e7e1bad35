import { caseWords as arCase } from '../core/language/words/case.ar.ts'
import { caseWords as enCase } from '../core/language/words/case.en.ts'
import { compensationWords as arCompensation } from '../core/language/words/compensation.ar.ts'
import { compensationWords as enCompensation } from '../core/language/words/compensation.en.ts'
import { complaintWords as arComplaint } from '../core/language/words/complaint.ar.ts'
import { complaintWords as enComplaint } from '../core/language/words/complaint.en.ts'
import { inquiryWords as arInquiry } from '../core/language/words/inquiry.ar.ts'
import { inquiryWords as enInquiry } from '../core/language/words/inquiry.en.ts'
import { officeWords as arOffices } from '../core/language/words/offices.ar.ts'
import { officeWords as enOffices } from '../core/language/words/offices.en.ts'
import { processWords as arProcess } from '../core/language/words/process.ar.ts'
import { processWords as enProcess } from '../core/language/words/process.en.ts'
import { requestWords as arRequest } from '../core/language/words/request.ar.ts'
import { requestWords as enRequest } from '../core/language/words/request.en.ts'
import { surveyWords as arSurvey } from '../core/language/words/survey.ar.ts'
import { surveyWords as enSurvey } from '../core/language/words/survey.en.ts'
import { language } from './frame/language.ts'

/* Words that the server and the portal have too, in the language of the desk. */

const spoken =
	<Words>(ar: Words, en: Words) =>
	(): Words =>
		language() === 'en' ? en : ar

export const caseWords = spoken(arCase, enCase)
export const compensationWords = spoken(arCompensation, enCompensation)
export const complaintWords = spoken(arComplaint, enComplaint)
export const inquiryWords = spoken(arInquiry, enInquiry)
export const officeWords = spoken(arOffices, enOffices)
export const processWords = spoken(arProcess, enProcess)
export const requestWords = spoken(arRequest, enRequest)
export const surveyWords = spoken(arSurvey, enSurvey)
