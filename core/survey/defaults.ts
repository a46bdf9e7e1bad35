import type { Text } from '../language/text.ts'
import { VERSIONS } from '../policy/upgrade/versions.ts'
import type { SurveyKind } from './answers.ts'
import type { Goal, SurveyDefinition, SurveyQuestion } from './definition.ts'

/*
 * The surveys that an association begins with, in words of our own; it changes them at the desk. They ask about
 * what the policies set as goals: that reaching a service is easy (ease), people are met with respect (courtesy), what
 * is asked and offered is understood (clarity), requests are finished soon (speed), everybody gets what is due
 * (fairness), and the need is met (outcome). Only the first question needs an answer.
 */

const ask = (
	type: 'rating' | 'scale' | 'yes-no' | 'text',
	id: string,
	goal: Goal | null,
	ar: string,
	en: string,
) => ({ type, id, ...(goal && { goal }), text: { ar, en }, required: goal === 'overall' }) as SurveyQuestion

export interface DefaultSurvey {
	kind: SurveyKind
	title: Text
	definition: SurveyDefinition
}

export const DEFAULT_SURVEYS: readonly DefaultSurvey[] = [
	{
		kind: 'after-service',
		title: { ar: 'كيف كانت الخدمة؟', en: 'How was the service?' },
		definition: {
			schema: VERSIONS.survey,
			intro: {
				ar: 'رأيك حق لك، وبه تتحسن الخدمة. أسئلة قليلة، ولا يُسأل فيها عن اسمك، ولا يتغير بها شيء مما تحصل عليه.',
				en: 'Your opinion is your right, and it makes the service better. A few questions; your name is not asked, and nothing that you receive depends on them.',
			},
			questions: [
				ask(
					'rating',
					'overall',
					'overall',
					'كيف كانت الخدمة التي حصلت عليها؟',
					'How was the service you received?',
				),
				ask(
					'rating',
					'ease',
					'ease',
					'كيف كانت سهولة الخطوات من الطلب حتى الخدمة؟',
					'How easy was the way from asking to receiving?',
				),
				ask(
					'rating',
					'courtesy',
					'courtesy',
					'كيف كان تعامل العاملين معك؟',
					'How did the people of the association treat you?',
				),
				ask(
					'rating',
					'clarity',
					'clarity',
					'كيف كان وضوح ما قيل لك عن الشروط والخطوات؟',
					'How clear was what you were told about conditions and steps?',
				),
				ask('rating', 'speed', 'speed', 'كيف كانت سرعة إنجاز طلبك؟', 'How quickly was your request handled?'),
				ask('yes-no', 'fairness', 'fairness', 'هل عومل طلبك بعدل؟', 'Was your request treated fairly?'),
				ask(
					'yes-no',
					'outcome',
					'outcome',
					'هل لبّت الخدمة ما احتجت إليه؟',
					'Did the service meet your need?',
				),
				ask(
					'scale',
					'recommend',
					null,
					'لو احتاج قريب أو صديق مثل هذه الخدمة، هل تنصحه بالجمعية؟',
					'If a relative or a friend needed such a service, would you recommend the association?',
				),
			],
		},
	},
	{
		kind: 'periodic',
		title: { ar: 'رأيك في خدماتنا', en: 'Your opinion of our services' },
		definition: {
			schema: VERSIONS.survey,
			intro: {
				ar: 'نسأل لنعرف ما نحسّنه. أسئلة قليلة، ولا يُسأل فيها عن اسمك.',
				en: 'We ask in order to know what to improve. A few questions; your name is not asked.',
			},
			questions: [
				ask(
					'rating',
					'overall',
					'overall',
					'كيف ترى خدمات الجمعية عمومًا؟',
					'How do you find the association’s services as a whole?',
				),
				ask(
					'rating',
					'ease',
					'ease',
					'كيف كانت سهولة الوصول إلى الجمعية وخدماتها؟',
					'How easy was it to reach the association and its services?',
				),
				ask(
					'rating',
					'courtesy',
					'courtesy',
					'كيف كان تعامل العاملين معك؟',
					'How did the people of the association treat you?',
				),
				ask(
					'rating',
					'clarity',
					'clarity',
					'كيف كان وضوح المعلومات عن الخدمات وشروطها؟',
					'How clear was the information about services and their conditions?',
				),
				ask(
					'rating',
					'speed',
					'speed',
					'كيف كانت سرعة الرد على الأسئلة والطلبات؟',
					'How quickly were questions and requests answered?',
				),
				ask(
					'yes-no',
					'fairness',
					'fairness',
					'هل تُقدَّم الخدمات بعدل في رأيك؟',
					'Do you think services are given fairly?',
				),
				ask(
					'scale',
					'recommend',
					null,
					'لو احتاج قريب أو صديق إلى مساعدة، هل تنصحه بالجمعية؟',
					'If a relative or a friend needed help, would you recommend the association?',
				),
				ask(
					'text',
					'change',
					null,
					'ما الشيء الواحد الذي تتمنى أن يتغير؟',
					'What is the one thing you would like to change?',
				),
			],
		},
	},
]

/** The campaign that stands open from the beginning, so that whoever wants to say something can; staff end it by a date. */
export const STANDING_CAMPAIGN = { slug: 'open' } as const
