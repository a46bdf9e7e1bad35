import { html, nothing } from 'lit'
import type { PublishedWithFeedback, Round } from '../../core/api/surveys.ts'
import { foldDigits, tidy } from '../../core/language/text.ts'
import { isOpenOn, STAFF_METHODS, type StaffMethod } from '../../core/survey/answers.ts'
import { isDay, riyadhDay } from '../../core/time/clock.ts'
import { app } from '../host.ts'
import { newKey } from '../key.ts'
import { channelText, methodText } from '../surveys/words.ts'
import type { KeptRound } from './store.ts'

/* The form with which a round begins, or is corrected: what is asked, how, where and of how many. */

const NAMES = [
	'association',
	'survey',
	'campaign',
	'service',
	'channel',
	'method',
	'place',
	'sample',
	'on',
] as const
type Name = (typeof NAMES)[number]
type Values = Record<Name, string>

const LONGEST_PLACE = 200
const LARGEST_SAMPLE = 100_000

/** What each way of asking means, for those who choose it. */
const ABOUT: Record<StaffMethod, string> = {
	field: 'تسأل الناس حيث هم',
	visit: 'في زيارة تشرف بها على الخدمة',
	interview: 'تسأل المستفيد وحده',
	paper: 'تنقل ما كُتب على ورق',
}
const ORDER: StaffMethod[] = ['field', 'visit', 'interview', 'paper']

/** With a round given, the form corrects it: its survey stays, since people have answered its questions. */
export function setupForm(draw: () => void, begin: (round: KeptRound) => void, given?: KeptRound) {
	const today = () => riyadhDay(new Date().toISOString())
	const values: Values = {
		...(Object.fromEntries(NAMES.map(name => [name, ''])) as Values),
		on: today(),
		...(given && {
			association: given.association,
			...Object.fromEntries(Object.entries(given.round).map(([name, value]) => [name, String(value)])),
		}),
	}
	let wrong: Partial<Values> = {}

	function check(campaigns: PublishedWithFeedback['feedback']['campaigns']): Partial<Values> {
		const found: Partial<Values> = {}
		const sample = foldDigits(values.sample.trim())
		const campaign = campaigns.find(({ slug }) => slug === values.campaign)
		if (!given && !values.survey) found.survey = 'اختر الاستبانة التي تسأل عنها.'
		if (!STAFF_METHODS.includes(values.method as StaffMethod)) found.method = 'اختر كيف تسأل.'
		if (tidy(values.place).length > LONGEST_PLACE) found.place = `اختصر اسم المكان إلى ${LONGEST_PLACE} حرف.`
		if (sample && !(/^\d{1,6}$/.test(sample) && Number(sample) <= LARGEST_SAMPLE))
			found.sample = 'اكتب عددًا صحيحًا، أو اتركه فارغًا.'
		if (!isDay(values.on)) found.on = 'اكتب يومًا ميلاديًا صحيحًا.'
		else if (campaign && !isOpenOn(campaign, values.on)) found.on = 'هذا اليوم خارج أيام الحملة.'
		return found
	}

	function set(name: Name, value: string): void {
		values[name] = value
		delete wrong[name]
		if (name === 'association') Object.assign(values, { survey: '', campaign: '', service: '', channel: '' })
		if (name === 'survey') values.campaign = ''
		draw()
	}

	return (places: PublishedWithFeedback[]) => {
		const place = places.find(({ slug }) => slug === values.association) ?? places[0]
		const surveys = place?.feedback.surveys ?? []
		const survey = surveys.find(({ id, version }) =>
			given ? version === given.version : id === values.survey,
		)
		const campaigns = (place?.feedback.campaigns ?? []).filter(
			entry => entry.survey === survey?.id && isOpenOn(entry, values.on),
		)
		const typed = (event: Event) => (event.target as HTMLInputElement).value
		const about = (name: Name, hint = '') =>
			html`<div id="sila-${name}-about">${hint ? html`<p class="sila-hint">${hint}</p>` : nothing}${wrong[name] ? html`<p class="sila-error">${wrong[name]}</p>` : nothing}</div>`
		const select = (
			name: Name,
			label: string,
			none: string,
			options: [string, string][],
			hint = '',
		) => html`<div class="entry-field">
			<label for="sila-${name}">${label}</label>${about(name, hint)}
			<div class="sila-select"><select id="sila-${name}" aria-describedby="sila-${name}-about" aria-invalid=${wrong[name] ? 'true' : 'false'} @change=${(event: Event) => set(name, typed(event))}>
				${none ? html`<option value="" ?selected=${!values[name]}>${none}</option>` : nothing}
				${options.map(([value, text]) => html`<option value=${value} ?selected=${value === values[name]}>${text}</option>`)}
			</select></div></div>`

		function submit(event: Event): void {
			event.preventDefault()
			wrong = check(campaigns)
			const [first] = NAMES.filter(name => wrong[name])
			if (first || !place || !(survey || given)) {
				draw()
				document.getElementById(`sila-${first}`)?.focus()
				return
			}
			const round: Round = {
				key: given?.id ?? newKey(),
				method: values.method as StaffMethod,
				on: values.on,
				// One that is not among the choices any more was not chosen.
				...(campaigns.some(({ slug }) => slug === values.campaign) && { campaign: values.campaign }),
				...(values.service && { service: values.service }),
				...(values.channel && { channel: values.channel as NonNullable<Round['channel']> }),
				...(tidy(values.place) && { place: tidy(values.place) }),
				...(values.sample.trim() && { sample: Number(foldDigits(values.sample.trim())) }),
			}
			if (given) begin({ ...given, round })
			else if (survey)
				begin({
					id: round.key,
					by: app.pb.authStore.record?.id ?? '',
					association: place.slug,
					name: place.name.ar,
					version: survey.version,
					title: survey.title.ar,
					questions: survey.questions,
					round,
					open: true,
					count: 0,
				})
		}

		return html`<form class="sila-card entry-part" novalidate @submit=${submit} aria-labelledby="sila-setup">
			<h2 id="sila-setup" tabindex="-1">${given ? `صحّح بيانات الجولة: ${given.title}` : 'جولة جديدة'}</h2>
			${
				places.length < 2
					? nothing
					: select(
							'association',
							'الجمعية',
							'',
							places.map(({ slug, name }): [string, string] => [slug, name.ar]),
						)
			}
			${select(
				'survey',
				'الاستبانة',
				'اختر',
				surveys.map(({ id, title, service }): [string, string] => [
					id,
					service
						? `${title.ar} · ${place?.services.find(({ slug }) => slug === service)?.name.ar ?? service}`
						: title.ar,
				]),
			)}
			${
				campaigns.length === 0
					? nothing
					: select(
							'campaign',
							'الحملة',
							'ليست من حملة',
							campaigns.map(({ slug, title }): [string, string] => [slug, title.ar]),
						)
			}
			<fieldset class="entry-field" role="radiogroup" aria-describedby="sila-method-about" aria-invalid=${wrong.method ? 'true' : 'false'}>
				<legend>كيف تسأل؟</legend>${about('method')}
				<div class="field-choices">${ORDER.map(
					(method, i) =>
						html`<label class="entry-option"><input type="radio" id=${i ? nothing : 'sila-method'} name="sila-method" .checked=${values.method === method} @change=${() => set('method', method)}><span>${methodText(method)} <small class="sila-hint">${ABOUT[method]}</small></span></label>`,
				)}</div>
			</fieldset>
			${select(
				'service',
				'عن أي خدمة؟',
				'عن الجمعية كلها',
				(place?.services ?? []).map(({ slug, name }): [string, string] => [slug, name.ar]),
			)}
			${select(
				'channel',
				'من أي قناة جاؤوا؟',
				'لا تُحدَّد',
				(place?.channels ?? []).map(({ kind }): [string, string] => [kind, channelText(kind)]),
			)}
			<div class="entry-field"><label for="sila-place">المكان <small class="sila-hint">(اختياري)</small></label>${about('place', 'حي أو فرع أو مركز. لا تكتب اسم أحد ولا عنوان بيته.')}
				<input id="sila-place" class="sila-input" autocomplete="off" aria-describedby="sila-place-about" aria-invalid=${wrong.place ? 'true' : 'false'} .value=${values.place} @input=${(event: Event) => set('place', typed(event))}></div>
			<div class="entry-field"><label for="sila-sample">كم شخصًا ستسأل؟ <small class="sila-hint">(اختياري)</small></label>${about('sample', 'حجم العينة، ومنه تُعرف نسبة من أجاب.')}
				<input id="sila-sample" class="sila-input" inputmode="numeric" dir="ltr" autocomplete="off" aria-describedby="sila-sample-about" aria-invalid=${wrong.sample ? 'true' : 'false'} .value=${values.sample} @input=${(event: Event) => set('sample', typed(event))}></div>
			<div class="entry-field"><label for="sila-on">اليوم</label>${about('on')}
				<input id="sila-on" class="sila-input" type="date" aria-describedby="sila-on-about" aria-invalid=${wrong.on ? 'true' : 'false'} .value=${values.on} @change=${(event: Event) => set('on', typed(event))}></div>
			<div role="alert">${Object.keys(wrong).length ? html`<p class="sila-error">راجع ما كُتب تحته سبب.</p>` : nothing}</div>
			<div class="sila-actions"><button class="sila-button primary field-large">${given ? 'احفظ وأرسل' : 'ابدأ السؤال'}</button></div>
		</form>`
	}
}
