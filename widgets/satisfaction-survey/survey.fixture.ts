import type { AnswerSubmission, PublishedCampaign, PublishedFeedback } from '../../core/api/surveys.ts'
import { DEFAULT_SURVEYS } from '../../core/survey/defaults.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { Backend, mount, until, Visitor } from '../test/page.ts'
import type { SilaSatisfactionSurvey } from './satisfaction-survey.ts'

/* What tests of the survey do again and again. */

/** A survey with a question of each type. */
const EVERY: SurveyQuestion[] = [
	{
		type: 'rating',
		id: 'overall',
		goal: 'overall',
		text: { ar: 'كيف ترى خدماتنا؟', en: 'How are our services?' },
		required: true,
	},
	{
		type: 'scale',
		id: 'recommend',
		text: { ar: 'هل تنصح بها؟', en: 'Would you recommend it?' },
		required: false,
	},
	{ type: 'yes-no', id: 'fairness', text: { ar: 'هل عوملت بعدل؟', en: 'Was it fair?' }, required: false },
	{
		type: 'choice',
		id: 'way',
		text: { ar: 'كيف عرفتنا؟', en: 'How did you find us?' },
		hint: { ar: 'اختر واحدًا.', en: 'Choose one.' },
		required: false,
		options: [
			{ id: 'friend', label: { ar: 'من صديق', en: 'From a friend' } },
			{ id: 'web', label: { ar: 'من الموقع', en: 'From the website' } },
		],
	},
	{
		type: 'text',
		id: 'change',
		text: { ar: 'ما الذي تغيّره؟', en: 'What would you change?' },
		required: false,
	},
]

const intro = { ar: 'رأيك يحسّن الخدمة.', en: 'Your opinion makes the service better.' }

export const OPEN: PublishedCampaign = {
	slug: 'open',
	survey: 'periodic1',
	title: { ar: 'رأيك', en: 'Your opinion' },
	target: 'all',
	opensOn: '2026-01-01',
}

/** What Kadi asks, with `change`. */
export const feedback = (change: Partial<PublishedFeedback> = {}): PublishedFeedback => ({
	surveys: [
		{
			id: 'periodic1',
			schema: 2,
			kind: 'periodic',
			service: null,
			version: 'v1',
			title: { ar: 'رأيك في خدماتنا', en: 'Your opinion of our services' },
			intro,
			questions: EVERY,
		},
		...DEFAULT_SURVEYS.filter(({ kind }) => kind === 'after-service').map(({ kind, title, definition }) => ({
			id: 'after1',
			kind,
			service: null,
			version: 'a1',
			title,
			...definition,
		})),
	],
	campaigns: [OPEN],
	results: [],
	improvements: [],
	...change,
})

/** The same with the questions of the periodic survey changed. */
export function changedFeedback(version: string, questions: SurveyQuestion[]): PublishedFeedback {
	const { surveys, ...rest } = feedback()
	return {
		...rest,
		surveys: surveys.map(survey => (survey.id === 'periodic1' ? { ...survey, version, questions } : survey)),
	}
}

/** A person before a survey. */
export class Respondent extends Visitor<SilaSatisfactionSurvey> {
	get primary(): string {
		return this.root.querySelector('[part~=primary]')?.textContent ?? ''
	}

	async choose(value: string | number): Promise<void> {
		this.root.querySelector<HTMLInputElement>(`[type=radio][value="${value}"]`)?.click()
		await this.element.updateComplete
	}

	async type(text: string): Promise<void> {
		const area = this.root.querySelector('textarea') as HTMLTextAreaElement
		area.value = text
		area.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
		await this.element.updateComplete
	}

	async press(selector = '[part~=primary]'): Promise<void> {
		;(await this.see(selector)).click()
		await this.element.updateComplete
		await this.element.updateComplete
	}

	/** Goes on by so many steps, with these answers; what is null is skipped. */
	async answer(...answers: (string | number | null)[]): Promise<this> {
		for (const answer of answers) {
			if (answer !== null) {
				if (this.root.querySelector('textarea')) await this.type(String(answer))
				else await this.choose(answer)
			}
			await this.press()
		}
		return this
	}

	/** What was sent to the server, with its key. */
	async sent(): Promise<{ key?: string; request: AnswerSubmission }[]> {
		const sent = await this.backend.sent()
		return sent.filter(({ route }) => route === 'answers') as never
	}
}

/** A survey, ready, and a person before it. */
export async function open({
	backend = new Backend(),
	asked = [feedback()],
	lang = 'ar',
	more = 'association="kadi"',
	properties = {},
	routes = {},
	ready = 'h2, .said',
}: {
	backend?: Backend
	asked?: object[]
	lang?: string
	more?: string
	properties?: Partial<SilaSatisfactionSurvey>
	routes?: Parameters<Backend['tell']>[0]['routes']
	ready?: string
} = {}): Promise<Respondent> {
	await backend.tell({ feedback: asked, routes })
	const place = mount<HTMLElement>('<section></section>')
	const element = document.createElement('sila-satisfaction-survey')
	for (const [, name = '', value = ''] of `${more} lang="${lang}" backend="${backend.at}"`.matchAll(
		/(\w+)="([^"]*)"/g,
	))
		element.setAttribute(name, value)
	Object.assign(element, properties)
	place.append(element)
	await until(() => element.shadowRoot?.querySelector(ready))
	await until(() => element.day)
	await element.updateComplete
	return new Respondent(element, backend)
}

/** Nothing of any survey is on this device. */
export function emptyDevice(): void {
	for (const name of Object.keys(localStorage))
		if (name.startsWith('sila-survey')) localStorage.removeItem(name)
}

/** What this device keeps of surveys. */
export const held = (): string[] =>
	Object.keys(localStorage)
		.filter(name => name.startsWith('sila-survey'))
		.map(name => localStorage[name])
